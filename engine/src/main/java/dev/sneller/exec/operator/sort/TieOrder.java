package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * Orders rows that the first digit of the first key leaves equal: each range of them by the next digit, and so on. What is sorted are longs,
 * each fetched once for a range, so that cache misses overlap; where many rows tie, all digits are read batch by batch before.
 *
 * <p>After Bentley and Sedgewick, Fast algorithms for sorting and searching strings (1997), with digits of 64 bits. One thread.
 */
final class TieOrder {
    /** Ranges up to here are ordered by comparing row with row. */
    private static final int FEW = 8;

    /** One row in so many that ties is worth reading the digits of all. */
    private static final int WORTH_READING = 8;

    private final RowStore store;
    private final List<SortKey> keys;
    private final KeyWords words;
    private final DigitSort sort;
    private final int[] rows;
    private final long[] otherDigits;
    private final int[] otherRows;
    /** Made when a range needs it. */
    private long[] digits = {};

    /** @param otherDigits as long as the rows that are sorted, as is {@code otherRows}: overwritten */
    TieOrder(
            RowStore store,
            List<SortKey> keys,
            KeyWords words,
            DigitSort sort,
            int[] rows,
            long[] otherDigits,
            int[] otherRows) {
        this.store = store;
        this.keys = keys;
        this.words = words;
        this.sort = sort;
        this.rows = rows;
        this.otherDigits = otherDigits;
        this.otherRows = otherRows;
    }

    /** Orders the ranges of equal first digits. */
    void refine(long[] first, int count) {
        if (tied(first, count) > count / WORTH_READING) {
            words.fill(store);
        }
        for (int from = 0, end; from < count; from = end) {
            end = endOfRange(first, from, count);
            if (end - from > 1 && words.isFilled()) {
                byWord(from, end, KeyWords.FIRST);
            } else if (end - from > 1) {
                byDigit(from, end, behind(from, 1));
            }
        }
    }

    private static int tied(long[] sorted, int count) {
        int tied = 0;
        for (int i = 1; i < count; i++) {
            tied += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return tied;
    }

    private static int endOfRange(long[] sorted, int from, int to) {
        int end = from + 1;
        while (end < to && sorted[end] == sorted[from]) {
            end++;
        }
        return end;
    }

    /** Orders rows that are equal in all words before this one. */
    private void byWord(int from, int to, int word) {
        if (to - from <= FEW) {
            RowSort.sort(rows, otherRows, from, to, (a, b) -> compare(a, b, word));
        } else if (words.has(word)) {
            long[] fetched = digits();
            for (int i = from; i < to; i++) {
                fetched[i] = words.at(word, rows[i]);
            }
            sort.sort(fetched, rows, otherDigits, otherRows, from, to);
            for (int start = from, end; start < to; start = end) {
                end = endOfRange(fetched, start, to);
                if (end - start > 1) {
                    byWord(start, end, word + 1);
                }
            }
        } else if (!words.isWhole()) {
            byDigit(from, to, behind(from, KeyWords.END));
        }
    }

    private int compare(int a, int b, int word) {
        int byWords = words.compare(a, b, word);
        return byWords != 0 || words.isWhole() ? byWords : KeyOrder.compare(store, a, b, keys, 0);
    }

    /** The place behind so many digits of a row; that of a key that is compared is the last there is. */
    private DigitPlace behind(int index, int digitCount) {
        DigitPlace place = DigitPlace.START;
        for (int w = 0; w < digitCount && place.isIn(keys) && !isCompared(index, place); w++) {
            place = place.next(vector(index, place), slot(index));
        }
        return place;
    }

    /** Orders rows that are equal in all digits before this place. */
    private void byDigit(int from, int to, DigitPlace place) {
        if (!place.isIn(keys)) {
            return;
        }
        int key = place.key();
        if (to - from <= FEW || isCompared(from, place)) {
            RowSort.sort(rows, otherRows, from, to, (a, b) -> KeyOrder.compare(store, a, b, keys, key));
            return;
        }
        long[] fetched = digits();
        for (int i = from; i < to; i++) {
            fetched[i] = KeyDigits.of(vector(i, place), slot(i), keys.get(key), place.depth());
        }
        sort.sort(fetched, rows, otherDigits, otherRows, from, to);
        for (int start = from, end; start < to; start = end) {
            end = endOfRange(fetched, start, to);
            if (end - start > 1) {
                byDigit(start, end, place.next(vector(start, place), slot(start)));
            }
        }
    }

    private long[] digits() {
        if (digits.length == 0) {
            digits = new long[otherDigits.length];
        }
        return digits;
    }

    private boolean isCompared(int index, DigitPlace place) {
        return KeyDigits.isCompared(vector(index, place));
    }

    private FlatVector vector(int index, DigitPlace place) {
        return store.column(
                rows[index] >>> StoredRows.BATCH_SHIFT, keys.get(place.key()).column());
    }

    private int slot(int index) {
        return rows[index] & StoredRows.SLOT_MASK;
    }
}
