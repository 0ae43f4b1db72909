package dev.sneller.variant.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** English names of months and days, as bytes. */
public final class TimeNames {
    private static final int SHORT = 3;
    private static final byte[][] MONTHS = bytes(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final byte[][] DAYS =
            bytes("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private TimeNames() {}

    private static byte[][] bytes(String... names) {
        return Stream.of(names)
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** @param month from 1 */
    public static byte[] month(int month) {
        return MONTHS[month - 1];
    }

    /** @param days since 1970-01-01 */
    public static byte[] weekday(int days) {
        return DAYS[Math.floorMod(days + 3, 7)];
    }

    /** How many letters of a name make its short form. */
    public static int shortLength() {
        return SHORT;
    }

    /** The month from 1 whose name stands at {@code at}, whole or its first letters, 0 for none. */
    public static int monthAt(byte[] text, int at, int end, boolean isWhole) {
        return find(MONTHS, text, at, end, isWhole);
    }

    /** The day from 1 = Monday whose first letters stand at {@code at}, 0 for none. */
    public static int weekdayAt(byte[] text, int at, int end) {
        return find(DAYS, text, at, end, false);
    }

    private static int find(byte[][] names, byte[] text, int at, int end, boolean isWhole) {
        for (int i = 0; i < names.length; i++) {
            if (isAt(names[i], isWhole ? names[i].length : SHORT, text, at, end)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isAt(byte[] name, int length, byte[] text, int at, int end) {
        if (end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((text[at + i] | 0x20) != (name[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
