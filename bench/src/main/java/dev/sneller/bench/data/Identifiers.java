package dev.sneller.bench.data;

/** Identifiers as the AT protocol writes them: equal numbers have equal identifiers. */
final class Identifiers {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String SORTABLE_BASE32 = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int DIGIT_BITS = 5;
    private static final int DIGITS_PER_HASH = 12;
    private static final int TIME_ID_DIGITS = 13;
    private static final int CLOCK_BITS = 10;

    private Identifiers() {}

    /** The identifier of an account: 32 characters. */
    static String account(long user) {
        return "did:plc:" + digits(0x0A11_0000L + user, 24);
    }

    /** The hash of a record: 59 characters. */
    static String content(long record) {
        return "bafyrei" + digits(0x0C1D_0000_0000L + record, 52);
    }

    /** The hash of a picture: 59 characters. */
    static String blob(long number) {
        return "bafkrei" + digits(number, 52);
    }

    /** A key that sorts by time: 13 characters. */
    static String time(long micros, int clock) {
        long value = micros << CLOCK_BITS | clock & (1 << CLOCK_BITS) - 1;
        char[] text = new char[TIME_ID_DIGITS];
        for (int i = TIME_ID_DIGITS - 1; i >= 0; i--) {
            text[i] = SORTABLE_BASE32.charAt((int) value & 31);
            value >>>= DIGIT_BITS;
        }
        return new String(text);
    }

    /** A hash of 64 bits. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    private static String digits(long seed, int count) {
        char[] text = new char[count];
        long hash = 0;
        for (int i = 0; i < count; i++) {
            if (i % DIGITS_PER_HASH == 0) {
                hash = mix(seed * 0x9E37_79B9_7F4A_7C15L + i + 1);
            }
            text[i] = BASE32.charAt((int) hash & 31);
            hash >>>= DIGIT_BITS;
        }
        return new String(text);
    }
}
