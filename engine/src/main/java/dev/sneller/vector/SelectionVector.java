package dev.sneller.vector;

/** Ascending row numbers of a batch that are still alive: what operators read. The first {@link #count} entries count. */
public final class SelectionVector {
    private final int[] rows;
    private int count;

    public SelectionVector(int capacity) {
        rows = new int[capacity];
    }

    public int[] rows() {
        return rows;
    }

    public int count() {
        return count;
    }

    public int row(int index) {
        return rows[index];
    }

    public void count(int newCount) {
        count = newCount;
    }

    /** Takes the rows whose bit is set in {@code mask}. */
    public void fromMask(long[] mask, int rowCount) {
        int n = 0;
        for (int w = 0; w < Validity.words(rowCount); w++) {
            for (long bits = mask[w]; bits != 0; bits &= bits - 1) {
                rows[n++] = (w << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        count = n;
    }
}
