package dev.sneller.variant.text;

/**
 * Reads text as DATE, TIME or a timestamp where no format is given.
 *
 * <p>Dates: {@code YYYY-MM-DD}, {@code MM/DD/YYYY}, {@code DD-MON-YYYY}, also with the whole name of the month, RFC 2822
 * ({@code Thu, 21 Dec 2000}). Behind them, after {@code T} or blanks, {@code HH24[:MI[:SS[.FF]]]} and {@code Z}, {@code +HH}, {@code +HHMM} or {@code +HH:MI}. Digits only are
 * an epoch time in s, ms, µs or ns by magnitude. Years 0001 to 9999; digits past nanoseconds are cut.
 */
public final class TextToTemporal extends TemporalParser {
    private static final long MAX_SECONDS = 31_536_000_000L;

    private final IsoStamp iso = new IsoStamp();
    private byte[] text;
    private int p;
    private int end;

    @Override
    public CastStatus toDate(byte[] source, int from, int length) {
        return toTimestamp(source, from, length);
    }

    @Override
    public CastStatus toTimestamp(byte[] source, int from, int length) {
        if (iso.read(source, from, length)) {
            local.setSeconds(iso.seconds(), iso.nanos());
            hasOffset = iso.isUtc();
            offsetMinutes = 0;
            return CastStatus.OK;
        }
        begin(source, from, length);
        if (isDigits()) {
            return epoch();
        }
        if (!date() || !timeBehindDate() || p != end) {
            return CastStatus.FAILED;
        }
        return CastStatus.OK;
    }

    /** Digits only are seconds since midnight; an offset is dropped. */
    @Override
    public CastStatus toTime(byte[] source, int from, int length) {
        begin(source, from, length);
        if (isDigits()) {
            CastStatus status = epoch();
            local.setSeconds(local.secondOfDay(), local.nanos());
            return status;
        }
        local.setSeconds(0, 0);
        if (!clock(true)) {
            return CastStatus.FAILED;
        }
        p = Blanks.skip(text, p, end);
        return p == end || offset() && p == end ? CastStatus.OK : CastStatus.FAILED;
    }

    private void begin(byte[] source, int from, int length) {
        text = source;
        p = Blanks.skip(source, from, from + length);
        end = Blanks.trim(source, p, from + length);
        hasOffset = false;
        offsetMinutes = 0;
    }

    private boolean isDigits() {
        int first = p < end && text[p] == '-' ? p + 1 : p;
        for (int i = first; i < end; i++) {
            if (!Blanks.isDigit(text[i])) {
                return false;
            }
        }
        return first < end;
    }

    private CastStatus epoch() {
        boolean negative = text[p] == '-';
        int first = negative ? p + 1 : p;
        if (end - first > 18) {
            return CastStatus.FAILED;
        }
        long value = 0;
        for (int i = first; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        setEpoch(negative ? -value : value);
        boolean within = local.days() >= CivilDate.MIN_DAYS && local.days() <= CivilDate.MAX_DAYS;
        return within ? CastStatus.OK : CastStatus.FAILED;
    }

    private void setEpoch(long value) {
        long unit = 1;
        for (long limit = MAX_SECONDS; Math.abs(value) >= limit && unit < EpochTime.NANOS_PER_SECOND; limit *= 1000) {
            unit *= 1000;
        }
        long seconds = Math.floorDiv(value, unit);
        local.setSeconds(seconds, (int) ((value - seconds * unit) * (EpochTime.NANOS_PER_SECOND / unit)));
        hasOffset = true;
    }

    private boolean date() {
        if (p < end && !Blanks.isDigit(text[p])) {
            return weekday() && dayMonthYear(' ');
        }
        int start = p;
        int first = number(4);
        int digits = p - start;
        if (p >= end || first < 0) {
            return false;
        }
        byte separator = text[p];
        if (digits == 4 && separator == '-') {
            p++;
            int month = number(2);
            return take('-') && day(first, month, number(2));
        }
        if (digits <= 2 && separator == '/') {
            p++;
            int day = number(2);
            return take('/') && day(number(4), first, day);
        }
        p = start;
        return digits <= 2 && (separator == '-' || separator == ' ') && dayMonthYear(separator);
    }

    /** Three letters, a comma and blanks. */
    private boolean weekday() {
        int letters = p;
        while (letters < end && (text[letters] | 0x20) >= 'a' && (text[letters] | 0x20) <= 'z') {
            letters++;
        }
        if (letters - p != 3 || letters >= end || text[letters] != ',') {
            return false;
        }
        p = Blanks.skip(text, letters + 1, end);
        return true;
    }

    /** {@code DD-MON-YYYY} or {@code DD-MONTH-YYYY} with any separator. */
    private boolean dayMonthYear(int separator) {
        int day = number(2);
        if (!take(separator) || p + 3 > end) {
            return false;
        }
        int month = TimeNames.monthAt(text, p, end, true);
        if (month > 0) {
            p += TimeNames.month(month).length;
        } else {
            month = TimeNames.monthAt(text, p, end, false);
            p += TimeNames.shortLength();
        }
        return take(separator) && day(number(4), month, day);
    }

    private boolean day(int year, int month, int day) {
        if (!CivilDate.exists(year, month, day)) {
            return false;
        }
        local.setSeconds(CivilDate.toDays(year, month, day) * (long) EpochTime.SECONDS_PER_DAY, 0);
        return true;
    }

    private boolean timeBehindDate() {
        if (p == end) {
            return true;
        }
        if ((text[p] | 0x20) == 't') {
            p++;
        } else if (Blanks.isBlank(text[p])) {
            p = Blanks.skip(text, p, end);
        } else if ((text[p] | 0x20) != 'z' && text[p] != '+') {
            return false;
        }
        if (p < end && Blanks.isDigit(text[p]) && !clock(false)) {
            return false;
        }
        p = Blanks.skip(text, p, end);
        return p == end || offset();
    }

    /** {@code HH24[:MI[:SS[.FF]]]}, added to the seconds of the day. */
    private boolean clock(boolean minutesNeeded) {
        int hour = number(2);
        int minute = 0;
        int second = 0;
        int nanos = 0;
        boolean hasMinutes = p < end && text[p] == ':';
        if (hasMinutes) {
            p++;
            minute = number(2);
            if (p < end && text[p] == ':') {
                p++;
                second = number(2);
                if (p < end && text[p] == '.') {
                    p++;
                    nanos = fraction();
                }
            }
        }
        boolean valid =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nanos >= 0;
        if (!valid || minutesNeeded && !hasMinutes) {
            return false;
        }
        local.setSeconds(local.seconds() + hour * 3600L + minute * 60L + second, nanos);
        return true;
    }

    /** Digits after the point as nanoseconds; -1 when there are none. */
    private int fraction() {
        int nanos = 0;
        int digits = 0;
        for (; p < end && Blanks.isDigit(text[p]); p++) {
            if (digits < 9) {
                nanos = nanos * 10 + (text[p] - '0');
            }
            digits++;
        }
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return digits == 0 ? -1 : nanos;
    }

    private boolean offset() {
        hasOffset = true;
        if (Blanks.equalsAnyCase("z", text, p, end)
                || Blanks.equalsAnyCase("utc", text, p, end)
                || Blanks.equalsAnyCase("gmt", text, p, end)) {
            p = end;
            return true;
        }
        boolean negative = text[p] == '-';
        if (!negative && text[p] != '+') {
            return false;
        }
        p++;
        int hours = number(2);
        if (p < end && text[p] == ':') {
            p++;
        }
        int minutes = p < end ? number(2) : 0;
        offsetMinutes = (negative ? -1 : 1) * (hours * 60 + minutes);
        return hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60;
    }

    /** One to {@code most} digits as a number, -1 when there is none. */
    private int number(int most) {
        int at = p;
        int last = Math.min(end, at + most);
        int value = 0;
        int digit;
        while (at < last && (digit = text[at] - '0') >= 0 && digit <= 9) {
            value = value * 10 + digit;
            at++;
        }
        boolean isNone = at == p;
        p = at;
        return isNone ? -1 : value;
    }

    private boolean take(int expected) {
        if (p < end && text[p] == expected) {
            p++;
            return true;
        }
        return false;
    }
}
