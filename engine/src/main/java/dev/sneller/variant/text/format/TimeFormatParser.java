package dev.sneller.variant.text.format;

import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.TemporalParser;
import dev.sneller.variant.text.TimeNames;

/**
 * Reads text by a format. Numbers may lack leading zeros, names are read in any case, a fraction and the character before it may be
 * missing; what the format does not name is that of 1970-01-01 00:00.
 */
public final class TimeFormatParser extends TemporalParser {
    private final TimeFormat.Part[] parts;
    private final int centuryStart;

    private byte[] text;
    private int p;
    private int end;
    private int start;

    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private boolean isAfternoon;
    private boolean hasHalf;
    private int offsetHours;
    private int offsetRest;
    private boolean isWest;
    /** Z stands for the whole offset. */
    private boolean isUtc;

    /** @param centuryStart the first of the hundred years that two digits may mean */
    public TimeFormatParser(TimeFormat format, int centuryStart) {
        parts = format.parts().toArray(new TimeFormat.Part[0]);
        this.centuryStart = centuryStart;
    }

    /** Which character of the text last read did not fit, from 1. */
    public int failedAt() {
        return p - start + 1;
    }

    @Override
    public CastStatus toDate(byte[] source, int from, int length) {
        return toTimestamp(source, from, length);
    }

    @Override
    public CastStatus toTime(byte[] source, int from, int length) {
        CastStatus status = toTimestamp(source, from, length);
        local.setSeconds(local.secondOfDay(), local.nanos());
        return status;
    }

    @Override
    public CastStatus toTimestamp(byte[] source, int from, int length) {
        text = source;
        start = from;
        p = from;
        end = from + length;
        skipBlanks();
        while (end > p && isBlank(text[end - 1])) {
            end--;
        }
        forget();
        for (int i = 0; i < parts.length; i++) {
            if (isBeforeMissingFraction(i)) {
                i++;
            } else if (!read(parts[i])) {
                return CastStatus.FAILED;
            }
        }
        return p == end && compose() ? CastStatus.OK : CastStatus.FAILED;
    }

    private void forget() {
        year = 1970;
        month = 1;
        day = 1;
        hour = 0;
        minute = 0;
        second = 0;
        nanos = 0;
        isAfternoon = false;
        hasHalf = false;
        hasOffset = false;
        isWest = false;
        isUtc = false;
        offsetHours = 0;
        offsetRest = 0;
    }

    private boolean isBeforeMissingFraction(int part) {
        return part + 1 < parts.length
                && parts[part].element() == TimeElement.LITERAL
                && parts[part + 1].element() == TimeElement.FRACTION
                && parts[part].text().length == 1
                && (p == end || text[p] != parts[part].text()[0]);
    }

    private boolean read(TimeFormat.Part part) {
        return switch (part.element()) {
            case LITERAL -> isUtc && isColon(part) || literal(part.text());
            case YEAR -> (year = number(4)) >= 0;
            case SHORT_YEAR -> (year = number(2)) >= 0 && inCentury();
            case MONTH -> (month = number(2)) >= 0;
            case SHORT_MONTH -> named(month = TimeNames.monthAt(text, p, end, false), TimeNames.shortLength());
            case FULL_MONTH -> {
                month = TimeNames.monthAt(text, p, end, true);
                yield named(month, month == 0 ? 0 : TimeNames.month(month).length);
            }
            case DAY -> (day = number(2)) >= 0;
            case WEEKDAY -> named(TimeNames.weekdayAt(text, p, end), TimeNames.shortLength());
            case HOUR, HALF_DAY_HOUR -> (hour = number(2)) >= 0;
            case AM, PM -> half();
            case MINUTE -> (minute = number(2)) >= 0;
            case SECOND -> (second = number(2)) >= 0;
            case FRACTION -> fraction();
            case OFFSET_HOUR -> offsetHour();
            case OFFSET_MINUTE -> offsetMinute();
            case ZONE -> offsetHour() && offsetMinute();
        };
    }

    private static boolean isColon(TimeFormat.Part part) {
        return part.text().length == 1 && part.text()[0] == ':';
    }

    private boolean literal(byte[] expected) {
        for (byte c : expected) {
            if (p == end || text[p] != c) {
                return false;
            }
            p++;
        }
        return true;
    }

    private boolean named(int found, int length) {
        p += found == 0 ? 0 : length;
        return found != 0;
    }

    private boolean inCentury() {
        int century = centuryStart / 100 * 100;
        year += century + (century + year < centuryStart ? 100 : 0);
        return true;
    }

    private boolean half() {
        boolean isNamed = p + 2 <= end && (text[p + 1] | 0x20) == 'm';
        int letter = isNamed ? text[p] | 0x20 : 0;
        hasHalf = letter == 'a' || letter == 'p';
        isAfternoon = letter == 'p';
        p += hasHalf ? 2 : 0;
        return hasHalf;
    }

    /** Digits past nanoseconds are cut, whatever the places of the format. */
    private boolean fraction() {
        int digits = 0;
        nanos = 0;
        for (; p < end && isDigit(text[p]); p++) {
            if (digits < 9) {
                nanos = nanos * 10 + (text[p] - '0');
                digits++;
            }
        }
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return true;
    }

    private boolean offsetHour() {
        hasOffset = true;
        if (p < end && (text[p] | 0x20) == 'z') {
            p++;
            isUtc = true;
            return true;
        }
        if (p == end || text[p] != '+' && text[p] != '-') {
            return false;
        }
        isWest = text[p++] == '-';
        offsetHours = number(2);
        return offsetHours >= 0;
    }

    /** Behind hours, with or without a colon. */
    private boolean offsetMinute() {
        if (isUtc) {
            return true;
        }
        if (p < end && text[p] == ':') {
            p++;
        }
        if (p < end && isDigit(text[p])) {
            offsetRest = number(2);
        }
        return offsetRest >= 0;
    }

    /** One to {@code most} digits as a number, -1 when there is none. */
    private int number(int most) {
        int value = 0;
        int first = p;
        while (p < end && p - first < most && isDigit(text[p])) {
            value = value * 10 + (text[p++] - '0');
        }
        return p == first ? -1 : value;
    }

    private boolean compose() {
        if (hasHalf) {
            if (hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        offsetMinutes = (isWest ? -1 : 1) * (offsetHours * 60 + offsetRest);
        boolean isClock = hour < 24 && minute < 60 && second < 60 && offsetHours <= 18 && offsetRest < 60;
        if (!isClock || !CivilDate.exists(year, month, day)) {
            return false;
        }
        long midnight = CivilDate.toDays(year, month, day) * (long) EpochTime.SECONDS_PER_DAY;
        local.setSeconds(midnight + hour * 3600L + minute * 60L + second, nanos);
        return true;
    }

    private void skipBlanks() {
        while (p < end && isBlank(text[p])) {
            p++;
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
