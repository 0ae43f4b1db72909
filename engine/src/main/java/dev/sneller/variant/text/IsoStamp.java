package dev.sneller.variant.text;

import dev.sneller.kernel.EightBytes;

/**
 * Reads dates and timestamps of the one form that most texts have, eight bytes at a time: {@code YYYY-MM-DD} alone or with {@code T} or a
 * blank and {@code HH24:MI:SS[.FF][Z]} behind it. Owned by one thread.
 */
public final class IsoStamp {
    private static final int DATE_LENGTH = 10;
    private static final int SECOND_LENGTH = 19;
    private static final int NANO_PLACES = 9;
    /** So many have nanoseconds of 64 bits. */
    private static final long MOST_SECONDS = 9_000_000_000L;

    private static final int[] NANOS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    /** {@code 0000-00-} read as a number; with it digits become their values and separators nothing. */
    private static final long MONTH_FORM = form("0000-00-");
    /** What more than 9 in place of a digit, and more than nothing in that of a separator, makes negative. */
    private static final long MONTH_LIMIT = limit("0000-00-");

    private static final long MINUTE_FORM = form("00T00:00");
    private static final long MINUTE_LIMIT = limit("00T00:00");
    private static final long BLANK_FOR_T = (long) ('T' ^ ' ') << 16;

    /** The month read last and the days from 1970 to its first. */
    private long knownMonth;

    private int knownDays;
    private int knownLength;

    private long seconds;
    private int nanos;
    private boolean isUtc;

    private static long form(String text) {
        long form = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            form |= (long) text.charAt(i) << 8 * i;
        }
        return form;
    }

    private static long limit(String text) {
        long limit = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            limit |= (text.charAt(i) == '0' ? 0x76L : 0x7FL) << 8 * i;
        }
        return limit;
    }

    /** Of its clock, since 1970. */
    long seconds() {
        return seconds;
    }

    /** Within the second. */
    int nanos() {
        return nanos;
    }

    /** Whether it ends in Z. */
    boolean isUtc() {
        return isUtc;
    }

    /**
     * Reads the texts of rows as nanoseconds since 1970 of their wall clocks, whatever the offset. False, and the target is undefined, when one
     * has another form or its nanoseconds are more than 64 bits hold.
     */
    public boolean read(byte[] texts, int[] start, int[] lengths, int[] rows, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (!read(texts, start[row], lengths[row]) || Math.abs(seconds) > MOST_SECONDS) {
                return false;
            }
            target[row] = seconds * EpochTime.NANOS_PER_SECOND + nanos;
        }
        return true;
    }

    /** False when the text has another form or names no time: others may know it. */
    boolean read(byte[] text, int from, int length) {
        if (length < DATE_LENGTH || length > DATE_LENGTH && length < SECOND_LENGTH) {
            return false;
        }
        long month = LittleEndian.getLong(text, from) ^ MONTH_FORM;
        if (((month | month + MONTH_LIMIT) & EightBytes.HIGHS) != 0 || !month(month)) {
            return false;
        }
        nanos = 0;
        isUtc = false;
        if (length == DATE_LENGTH) {
            return day(two(text, from + 8), 0);
        }
        long minute = LittleEndian.getLong(text, from + 8) ^ MINUTE_FORM;
        if ((minute & 0xFF_0000) == BLANK_FOR_T) {
            minute ^= BLANK_FOR_T;
        }
        if (((minute | minute + MINUTE_LIMIT) & EightBytes.HIGHS) != 0 || text[from + 16] != ':') {
            return false;
        }
        long pairs = minute * 10 + (minute >>> 8);
        int hour = (int) (pairs >>> 24) & 0xFF;
        int minutes = (int) (pairs >>> 48) & 0xFF;
        int second = two(text, from + 17);
        return (second | 59 - second | 59 - minutes | 23 - hour) >= 0
                && day((int) pairs & 0xFF, hour * 3600 + minutes * 60 + second)
                && rest(text, from + SECOND_LENGTH, from + length);
    }

    /** Two digits as a number, less than nothing when there are none. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (tens | 9 - tens | ones | 9 - ones) < 0 ? -1 : tens * 10 + ones;
    }

    /** Takes up a month by the values of its digits. */
    private boolean month(long digits) {
        if (digits == knownMonth && knownLength > 0) {
            return true;
        }
        long pairs = digits * 10 + (digits >>> 8);
        int year = ((int) pairs & 0xFF) * 100 + ((int) (pairs >>> 16) & 0xFF);
        int month = (int) (pairs >>> 40) & 0xFF;
        if (!CivilDate.exists(year, month, 1)) {
            return false;
        }
        knownMonth = digits;
        knownDays = CivilDate.toDays(year, month, 1);
        knownLength = CivilDate.lengthOfMonth(year, month);
        return true;
    }

    private boolean day(int day, int secondOfDay) {
        seconds = (knownDays + day - 1L) * EpochTime.SECONDS_PER_DAY + secondOfDay;
        return day >= 1 && day <= knownLength;
    }

    /** A fraction and Z, both of which may be missing; digits past nanoseconds are cut. */
    private boolean rest(byte[] text, int from, int to) {
        int at = from;
        if (at < to && text[at] == '.') {
            int value = 0;
            int digit;
            int last = Math.min(to, from + 1 + NANO_PLACES);
            for (at++; at < last && (digit = text[at] - '0') >= 0 && digit <= 9; at++) {
                value = value * 10 + digit;
            }
            if (at == from + 1) {
                return false;
            }
            nanos = value * NANOS[at - from - 1];
            while (at < to && Blanks.isDigit(text[at])) {
                at++;
            }
        }
        isUtc = at + 1 == to && text[at] == 'Z';
        return isUtc || at == to;
    }
}
