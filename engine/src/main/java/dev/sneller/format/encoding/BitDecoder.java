package dev.sneller.format.encoding;

/** The booleans of a page. Indexes are the caller's to keep within {@link #count}. */
public interface BitDecoder {
    int count();

    boolean bitAt(int index);

    /** Bits {@code from} to {@code from + count - 1} as a mask that starts at bit 0; bits past the last are clear. */
    void decodeBits(int from, int count, long[] mask);
}
