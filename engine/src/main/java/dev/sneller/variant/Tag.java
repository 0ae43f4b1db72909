package dev.sneller.variant;

/** First bytes of values in binary form, and what follows them. */
final class Tag {
    static final int UNDEFINED = 0;
    static final int NULL = 1;
    static final int FALSE = 2;
    static final int TRUE = 3;
    static final int INT8 = 4;
    static final int INT16 = 5;
    static final int INT32 = 6;
    static final int INT64 = 7;
    /** Low half, high half. */
    static final int INT128 = 8;
    /** Scale, unscaled value. */
    static final int DECIMAL64 = 9;
    /** Scale, low half, high half. */
    static final int DECIMAL128 = 10;

    static final int DOUBLE = 11;
    /** Length in four bytes, content. */
    static final int STRING = 12;

    static final int BINARY = 13;
    static final int DATE = 14;
    static final int TIME = 15;
    static final int NTZ = 16;
    static final int NTZ_WIDE = 17;
    static final int LTZ = 18;
    static final int LTZ_WIDE = 19;
    /** The instant, then the offset in minutes in two bytes. */
    static final int TZ = 20;

    static final int TZ_WIDE = 21;
    /** Plus 0, 1 or 2 for offsets of one, two or four bytes. */
    static final int ARRAY = 24;

    static final int OBJECT = 28;
    /** Plus the length, up to {@link #MAX_SHORT_STRING}. */
    static final int SHORT_STRING = 0x80;

    static final int MAX_SHORT_STRING = 0x7F;
    /** Tag, size, count. */
    static final int CONTAINER_HEADER = 9;
    /** First byte of a key too long for a length of one byte. */
    static final int LONG_KEY = 0xFF;

    private static final VariantKind[] KINDS = new VariantKind[32];
    /** Length of values of fixed length, else 0. */
    private static final byte[] LENGTHS = new byte[32];

    static {
        define(UNDEFINED, VariantKind.UNDEFINED, 1);
        define(NULL, VariantKind.NULL_VALUE, 1);
        define(FALSE, VariantKind.BOOLEAN, 1);
        define(TRUE, VariantKind.BOOLEAN, 1);
        define(INT8, VariantKind.INTEGER, 2);
        define(INT16, VariantKind.INTEGER, 3);
        define(INT32, VariantKind.INTEGER, 5);
        define(INT64, VariantKind.INTEGER, 9);
        define(INT128, VariantKind.INTEGER, 17);
        define(DECIMAL64, VariantKind.DECIMAL, 10);
        define(DECIMAL128, VariantKind.DECIMAL, 18);
        define(DOUBLE, VariantKind.DOUBLE, 9);
        define(STRING, VariantKind.VARCHAR, 0);
        define(BINARY, VariantKind.BINARY, 0);
        define(DATE, VariantKind.DATE, 5);
        define(TIME, VariantKind.TIME, 9);
        define(NTZ, VariantKind.TIMESTAMP_NTZ, 9);
        define(NTZ_WIDE, VariantKind.TIMESTAMP_NTZ, 17);
        define(LTZ, VariantKind.TIMESTAMP_LTZ, 9);
        define(LTZ_WIDE, VariantKind.TIMESTAMP_LTZ, 17);
        define(TZ, VariantKind.TIMESTAMP_TZ, 11);
        define(TZ_WIDE, VariantKind.TIMESTAMP_TZ, 19);
        for (int width = 0; width < 3; width++) {
            define(ARRAY + width, VariantKind.ARRAY, 0);
            define(OBJECT + width, VariantKind.OBJECT, 0);
        }
    }

    private Tag() {}

    private static void define(int tag, VariantKind kind, int length) {
        KINDS[tag] = kind;
        LENGTHS[tag] = (byte) length;
    }

    static VariantKind kind(byte tag) {
        return tag < 0 ? VariantKind.VARCHAR : KINDS[tag];
    }

    /** Bytes of the whole value, 0 when the tag does not say. */
    static int fixedLength(byte tag) {
        return LENGTHS[tag];
    }
}
