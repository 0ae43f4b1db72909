package dev.sneller.format.encoding;

/**
 * The dictionary codes of a page, each checked to be below the dictionary's size. Indexes are the caller's to keep
 * within {@link #count}.
 */
public interface CodeDecoder {
    int count();

    int codeAt(int index);

    /** Codes {@code from} to {@code from + count - 1} into {@code target} from {@code targetOffset}. */
    void decodeCodes(int from, int count, int[] target, int targetOffset);

    /** The codes at {@code positions[0..count)}, any order. */
    default void gatherCodes(int[] positions, int count, int[] target, int targetOffset) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = codeAt(positions[i]);
        }
    }

    /** Which codes lie in {@code [lo, hi]}: bit 0 of the mask is {@code from}. */
    void selectBetween(int lo, int hi, int from, int count, long[] mask);

    /**
     * Which codes are wanted: {@code wanted} is a bitmap over all codes of the dictionary; bit 0 of the mask is
     * {@code from}.
     */
    void selectAmong(long[] wanted, int from, int count, long[] mask);
}
