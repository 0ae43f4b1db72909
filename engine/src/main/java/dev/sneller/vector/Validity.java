package dev.sneller.vector;

import java.util.Arrays;

/** Bitmaps over the rows of a vector: bit i set = row i present (or selected); a null array = all present. */
public final class Validity {
    private Validity() {}

    /** Words that hold one bit for each of {@code rows} rows. */
    public static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    public static boolean isPresent(long[] validity, int row) {
        return validity == null || (validity[row >>> 6] >>> row & 1) != 0;
    }

    public static void set(long[] bits, int row) {
        bits[row >>> 6] |= 1L << row;
    }

    public static void clear(long[] bits, int row) {
        bits[row >>> 6] &= ~(1L << row);
    }

    /** Sets the bits of rows 0 to {@code rows - 1} and clears the rest of the last word. */
    public static void setAll(long[] bits, int rows) {
        int full = rows >>> 6;
        Arrays.fill(bits, 0, full, -1L);
        if ((rows & 63) != 0) {
            bits[full] = (1L << rows) - 1;
        }
    }

    /** Number of set bits among rows 0 to {@code rows - 1}. */
    public static int count(long[] validity, int rows) {
        if (validity == null) {
            return rows;
        }
        int n = 0;
        int full = rows >>> 6;
        for (int w = 0; w < full; w++) {
            n += Long.bitCount(validity[w]);
        }
        return (rows & 63) == 0 ? n : n + Long.bitCount(validity[full] & (1L << rows) - 1);
    }

    /** Both present: either argument itself when the other is null, else {@code target} filled. */
    public static long[] and(long[] a, long[] b, int rows, long[] target) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        for (int w = 0; w < words(rows); w++) {
            target[w] = a[w] & b[w];
        }
        return target;
    }
}
