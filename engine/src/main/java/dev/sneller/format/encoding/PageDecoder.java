package dev.sneller.format.encoding;

/** Opens pages: checks header and body once and gives a decoder of the lane's kind. */
public final class PageDecoder {
    private PageDecoder() {}

    public static LongDecoder longs(EncodedPage page) {
        return switch (page.encoding()) {
            case CONSTANT_LONG -> new ConstantLongEncoding(page);
            case FRAME_OF_REFERENCE -> new FrameOfReferenceEncoding(page);
            case PATCHED -> new PatchedEncoding(page);
            case DELTA -> new DeltaEncoding(page);
            case RUN_LENGTH -> new RunLengthEncoding(page);
            case DISTINCT_LONG -> new DistinctLongEncoding(page);
            default -> throw misplaced(page, "integers");
        };
    }

    /** Longs inside other encodings: those that are not themselves composed. */
    static LongDecoder simpleLongs(EncodedPage page) {
        return switch (page.encoding()) {
            case CONSTANT_LONG -> new ConstantLongEncoding(page);
            case FRAME_OF_REFERENCE -> new FrameOfReferenceEncoding(page);
            default -> throw misplaced(page, "simple integers");
        };
    }

    public static DoubleDecoder doubles(EncodedPage page) {
        return switch (page.encoding()) {
            case CONSTANT_DOUBLE -> new ConstantDoubleEncoding(page);
            case PLAIN_DOUBLE -> new PlainDoubleEncoding(page);
            case DECIMAL_DOUBLE -> new DecimalDoubleEncoding(page);
            case DOUBLE_BITS -> new DoubleBitsEncoding(page);
            default -> throw misplaced(page, "doubles");
        };
    }

    public static BytesDecoder bytes(EncodedPage page) {
        return switch (page.encoding()) {
            case PLAIN_BYTES -> new PlainBytesEncoding(page);
            case ALPHABET -> new AlphabetEncoding(page);
            default -> throw misplaced(page, "strings");
        };
    }

    public static BitDecoder bits(EncodedPage page) {
        return switch (page.encoding()) {
            case CONSTANT_BITS -> new ConstantBitsEncoding(page);
            case BITMAP -> new BitmapEncoding(page);
            default -> throw misplaced(page, "booleans");
        };
    }

    /** @param size entries of the chunk's dictionary */
    public static CodeDecoder codes(EncodedPage page, int size) {
        if (page.encoding() != Encoding.DICTIONARY_CODES) {
            throw misplaced(page, "dictionary codes");
        }
        return new DictionaryCodesEncoding(page, size);
    }

    public static Int128Decoder int128s(EncodedPage page) {
        if (page.encoding() != Encoding.INT128) {
            throw misplaced(page, "128-bit integers");
        }
        return Int128Encoding.open(page);
    }

    private static RuntimeException misplaced(EncodedPage page, String lane) {
        return Corruption.of("encoding " + page.encoding() + " in a page of " + lane);
    }
}
