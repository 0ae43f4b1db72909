package dev.sneller.exec.operator.group;

import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/**
 * One key as small codes: those of its dictionary, or integers as distances from the least one of a narrow range. The code past the last
 * stands for NULL. What the codes mean changes with the dictionary or when the range has to widen. One thread.
 */
final class KeyCodes {
    private static final int FIRST_RANGE = 256;

    /** What the codes are now: equal meanings, equal codes. Codes are 0 to {@code size}, which is NULL. */
    record Meaning(Dictionary dictionary, long least, int size) {
        boolean covers(long from, long to) {
            return from >= least && to < least + size && to >= from;
        }

        boolean isSame(Meaning other) {
            return dictionary == other.dictionary && least == other.least && size == other.size;
        }
    }

    private Meaning range;
    private Meaning meaning;

    /**
     * Turns to a vector; answers its codes' meaning, null when it has no codes.
     *
     * @param max codes at most
     */
    Meaning turnTo(ColumnVector vector, SelectionVector selection, int count, int max) {
        if (vector instanceof DictionaryVector codes) {
            if (meaning == null || meaning.dictionary() != codes.dictionary()) {
                meaning = new Meaning(codes.dictionary(), 0, codes.dictionary().size());
            }
            return meaning.size() > max ? null : meaning;
        }
        meaning = null;
        if (vector instanceof I64Vector longs) {
            meaning = covering(longs.values(), selection, count, max);
        } else if (vector instanceof I32Vector ints) {
            meaning = covering(ints.values(), selection, count, max);
        } else if (vector instanceof BoolVector) {
            meaning = rangeOf(0, 1, max);
        }
        return meaning;
    }

    /** Values in NULL slots take part too: at worst a range is found too wide. */
    private Meaning covering(long[] values, SelectionVector selection, int count, int max) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                least = Math.min(least, values[i]);
                greatest = Math.max(greatest, values[i]);
            }
        } else {
            int[] rows = selection.rows();
            for (int i = 0; i < count; i++) {
                least = Math.min(least, values[rows[i]]);
                greatest = Math.max(greatest, values[rows[i]]);
            }
        }
        return rangeOf(least, greatest, max);
    }

    private Meaning covering(int[] values, SelectionVector selection, int count, int max) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int value = values[selection == null ? i : selection.row(i)];
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return rangeOf(least, greatest, max);
    }

    /** The range so far if it covers the values, else a wider one; null when that would be too wide. */
    private Meaning rangeOf(long least, long greatest, int max) {
        if (range != null && range.covers(least, greatest)) {
            return range.size() <= max ? range : null;
        }
        long low = range == null ? least : Math.min(least, range.least());
        long high = range == null ? greatest : Math.max(greatest, range.least() + range.size() - 1);
        long width = high - low + 1;
        if (width <= 0 || width > max) {
            return null;
        }
        // Twice what is needed, so that slowly growing keys do not widen it batch by batch.
        int size = (int) Math.min(max, Math.max(FIRST_RANGE, Long.highestOneBit(width) * 2));
        range = new Meaning(null, low, size);
        return range;
    }

    /** {@code combined[i] = combined[i] * scale + code} for the selected rows of the vector turned to. */
    void combine(ColumnVector vector, SelectionVector selection, int count, int scale, int[] combined) {
        if (vector instanceof DictionaryVector codes) {
            ofInts(codes.codes(), 0, selection, count, scale, combined);
        } else if (vector instanceof I32Vector ints) {
            ofInts(ints.values(), (int) meaning.least(), selection, count, scale, combined);
        } else if (vector instanceof I64Vector longs) {
            ofLongs(longs.values(), selection, count, scale, combined);
        } else {
            ofBits((BoolVector) vector, selection, count, scale, combined);
        }
        if (vector.validity() != null) {
            markNulls(vector, selection, count, scale, combined);
        }
    }

    private static void ofInts(
            int[] values, int least, SelectionVector selection, int count, int scale, int[] combined) {
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                combined[i] = combined[i] * scale + (values[i] - least);
            }
            return;
        }
        int[] rows = selection.rows();
        for (int i = 0; i < count; i++) {
            combined[i] = combined[i] * scale + (values[rows[i]] - least);
        }
    }

    private void ofLongs(long[] values, SelectionVector selection, int count, int scale, int[] combined) {
        long least = meaning.least();
        if (selection == null) {
            for (int i = 0; i < count; i++) {
                combined[i] = combined[i] * scale + (int) (values[i] - least);
            }
            return;
        }
        int[] rows = selection.rows();
        for (int i = 0; i < count; i++) {
            combined[i] = combined[i] * scale + (int) (values[rows[i]] - least);
        }
    }

    private void ofBits(BoolVector bits, SelectionVector selection, int count, int scale, int[] combined) {
        int least = (int) meaning.least();
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            combined[i] = combined[i] * scale + (bits.value(row) ? 1 : 0) - least;
        }
    }

    /** Puts the code of NULL in place of whatever the slots of nulls held. */
    private void markNulls(ColumnVector vector, SelectionVector selection, int count, int scale, int[] combined) {
        long[] validity = vector.validity();
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            if (!Validity.isPresent(validity, row)) {
                combined[i] += meaning.size() - code(vector, row);
            }
        }
    }

    private int code(ColumnVector vector, int row) {
        if (vector instanceof DictionaryVector codes) {
            return codes.codes()[row];
        } else if (vector instanceof I32Vector ints) {
            return ints.values()[row] - (int) meaning.least();
        } else if (vector instanceof I64Vector longs) {
            return (int) (longs.values()[row] - meaning.least());
        }
        return (((BoolVector) vector).value(row) ? 1 : 0) - (int) meaning.least();
    }
}
