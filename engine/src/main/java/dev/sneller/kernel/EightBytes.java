package dev.sneller.kernel;

/** Eight bytes of a text in one word, all looked at together. */
public final class EightBytes {
    /** 1 in every byte: times a byte it is that byte eight times. */
    public static final long ONES = 0x0101_0101_0101_0101L;

    /** The highest bit of every byte, which in UTF-8 none of ASCII has. */
    public static final long HIGHS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    /** The highest bit of each byte that is 0; bytes of 1 above one of 0 may have theirs, too. */
    public static long zeros(long word) {
        return word - ONES & ~word & HIGHS;
    }

    /** Whether no byte is beyond ASCII. */
    public static boolean areAscii(long word) {
        return (word & HIGHS) == 0;
    }
}
