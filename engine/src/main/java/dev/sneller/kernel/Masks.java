package dev.sneller.kernel;

import java.util.Arrays;

/** Bitmaps of rows, word by word; bits past the last row are zero before and after every call. */
public final class Masks {
    private Masks() {}

    /** Words that hold {@code rows} bits. */
    public static int words(int rows) {
        return rows + 63 >>> 6;
    }

    public static boolean get(long[] mask, int row) {
        return (mask[row >>> 6] >>> row & 1) != 0;
    }

    /** Word number {@code word}, without bits past the last of the rows, which other owners of the mask may have set. */
    public static long word(long[] mask, int word, int rows) {
        return word == rows >>> 6 ? mask[word] & (1L << rows) - 1 : mask[word];
    }

    public static void set(long[] mask, int row) {
        mask[row >>> 6] |= 1L << row;
    }

    public static void clear(long[] mask, int row) {
        mask[row >>> 6] &= ~(1L << row);
    }

    /** Sets the bits {@code from} to {@code to - 1}. */
    public static void setRange(long[] mask, int from, int to) {
        for (int row = from; row < to; ) {
            int end = Math.min(to, (row | 63) + 1);
            mask[row >>> 6] |= -1L >>> 64 - (end - row) << row;
            row = end;
        }
    }

    /** All of the first {@code rows} bits as given. */
    public static void fill(long[] mask, int rows, boolean value) {
        int words = words(rows);
        Arrays.fill(mask, 0, words, value ? -1L : 0L);
        trim(mask, rows);
    }

    /** Clears the bits of the last word past {@code rows}. */
    public static void trim(long[] mask, int rows) {
        int rest = rows & 63;
        if (rest != 0) {
            mask[rows >>> 6] &= (1L << rest) - 1;
        }
    }

    /** {@code mask &= other}; {@code other} may be null, meaning all rows. */
    public static void and(long[] mask, long[] other, int rows) {
        if (other == null) {
            return;
        }
        int words = words(rows);
        for (int w = 0; w < words; w++) {
            mask[w] &= other[w];
        }
    }

    public static void or(long[] mask, long[] other, int rows) {
        int words = words(rows);
        for (int w = 0; w < words; w++) {
            mask[w] |= other[w];
        }
    }

    public static void andNot(long[] mask, long[] other, int rows) {
        int words = words(rows);
        for (int w = 0; w < words; w++) {
            mask[w] &= ~other[w];
        }
    }

    public static void not(long[] mask, int rows) {
        int words = words(rows);
        for (int w = 0; w < words; w++) {
            mask[w] = ~mask[w];
        }
        trim(mask, rows);
    }

    /** Set bits among the first {@code rows}; {@code mask} may be null, meaning all rows. */
    public static int count(long[] mask, int rows) {
        if (mask == null) {
            return rows;
        }
        int full = rows >>> 6;
        int set = 0;
        for (int w = 0; w < full; w++) {
            set += Long.bitCount(mask[w]);
        }
        int rest = rows & 63;
        return rest == 0 ? set : set + Long.bitCount(mask[full] & (1L << rest) - 1);
    }

    public static boolean isEmpty(long[] mask, int rows) {
        int words = words(rows);
        for (int w = 0; w < words; w++) {
            if (mask[w] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Copies {@code rows} bits that start at bit {@code from} of {@code source} to the start of {@code target}. */
    public static void copy(long[] source, int from, int rows, long[] target) {
        int words = words(rows);
        int at = from >>> 6;
        int shift = from & 63;
        if (shift == 0) {
            System.arraycopy(source, at, target, 0, words);
        } else {
            for (int w = 0; w < words; w++) {
                long high = at + w + 1 < source.length ? source[at + w + 1] << 64 - shift : 0;
                target[w] = source[at + w] >>> shift | high;
            }
        }
        trim(target, rows);
    }
}
