package dev.sneller.format.encoding;

/** The encodings by their number in files; numbers are never given twice. */
public enum Encoding {
    /** One long for all rows; no body. */
    CONSTANT_LONG(1),
    /** Longs as difference to the least, packed in equal bits. */
    FRAME_OF_REFERENCE(2),
    /** The same in the bits of most, with the others whole. */
    PATCHED(3),
    /** Longs as steps from one to the next. */
    DELTA(4),
    /** Longs as runs of equals. */
    RUN_LENGTH(5),
    /** Few distinct longs, and each row's place among them. */
    DISTINCT_LONG(6),
    /** One double for all rows, bit for bit; no body. */
    CONSTANT_DOUBLE(8),
    /** Doubles, 8 bytes each, bit for bit. */
    PLAIN_DOUBLE(9),
    /** Doubles that were decimals, as integers over a power of ten. */
    DECIMAL_DOUBLE(10),
    /** Doubles by their bits, as a page of longs. */
    DOUBLE_BITS(11),
    /** One bit for all rows; no body. */
    CONSTANT_BITS(16),
    /** Eight rows a byte. */
    BITMAP(17),
    /** Byte strings one after another, lengths packed. */
    PLAIN_BYTES(24),
    /** Identifiers of one length, each place packed in the bits of its alphabet. */
    ALPHABET(25),
    /** Codes into the dictionary of the chunk; the rest of the header is that of the codes. */
    DICTIONARY_CODES(32),
    /** 128-bit integers as a page of low and a page of high words. */
    INT128(40);

    private static final Encoding[] BY_CODE = new Encoding[64];

    static {
        for (Encoding encoding : values()) {
            BY_CODE[encoding.code] = encoding;
        }
    }

    private final byte code;

    Encoding(int code) {
        this.code = (byte) code;
    }

    /** First byte of the header. */
    public byte code() {
        return code;
    }

    static Encoding of(byte code) {
        Corruption.check(code >= 0 && code < BY_CODE.length && BY_CODE[code] != null, "unknown page encoding " + code);
        return BY_CODE[code];
    }
}
