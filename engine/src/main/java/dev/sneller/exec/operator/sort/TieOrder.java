package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * Orders rows that the first digit of the first key leaves equal: each range of them by the next digit, and so on. What is sorted are longs,
 * each fetched once for a range, so that cache misses overlap.
 *
 * <p>After Bentley and Sedgewick, Fast algorithms for sorting and searching strings (1997), with digits of 64 bits. One thread.
 */
final class TieOrder {
    /** Ranges up to here are ordered by comparing row with row. */
    private static final int FEW = 8;

    private final RowStore store;
    private final List<SortKey> keys;
    private final KeyWords words;
    private final int[] rows;
    private final DigitSort sort;
    private final int[] order;
    private final long[] otherDigits;
    private final int[] otherOrder;
    /** Made when a range needs it. */
    private long[] digits = {};

    /**
     * @param rows numbers in the store, by the places that {@code order} has
     * @param otherDigits as long as {@code order}, as is {@code otherOrder}: overwritten
     */
    TieOrder(
            RowStore store,
            List<SortKey> keys,
            KeyWords words,
            int[] rows,
            DigitSort sort,
            int[] order,
            long[] otherDigits,
            int[] otherOrder) {
        this.store = store;
        this.keys = keys;
        this.words = words;
        this.rows = rows;
        this.sort = sort;
        this.order = order;
        this.otherDigits = otherDigits;
        this.otherOrder = otherOrder;
    }

    /** Orders the ranges of equal first digits. */
    void refine(long[] first, int count) {
        for (int from = 0, end; from < count; from = end) {
            end = endOfRange(first, from, count);
            if (end - from > 1) {
                byWord(from, end, 1);
            }
        }
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
            new RowSort((a, b) -> compare(a, b, word)).sort(order, otherOrder, from, to);
        } else if (words.has(word)) {
            long[] all = words.word(word);
            long[] fetched = digits();
            for (int i = from; i < to; i++) {
                fetched[i] = all[order[i]];
            }
            sort.sort(fetched, order, otherDigits, otherOrder, from, to);
            for (int start = from, end; start < to; start = end) {
                end = endOfRange(fetched, start, to);
                if (end - start > 1) {
                    byWord(start, end, word + 1);
                }
            }
        } else if (!words.isWhole()) {
            beyondWords(from, to);
        }
    }

    private int compare(int a, int b, int word) {
        int byWords = KeyWords.compare(words, a, words, b, word);
        return byWords != 0 || words.isWhole() ? byWords : RowOrder.compare(store, rows[a], rows[b], keys, 0);
    }

    private void beyondWords(int from, int to) {
        DigitPlace place = DigitPlace.FIRST;
        for (int w = 0; w < KeyWords.MOST && place.isIn(keys) && !isCompared(from, place); w++) {
            place = place.next(vector(from, place), slot(from));
        }
        byDigit(from, to, place);
    }

    /** Orders rows that are equal in all digits before this place. */
    private void byDigit(int from, int to, DigitPlace place) {
        if (!place.isIn(keys)) {
            return;
        }
        int key = place.key();
        if (to - from <= FEW || isCompared(from, place)) {
            RowOrder byKeys = (a, b) -> RowOrder.compare(store, rows[a], rows[b], keys, key);
            new RowSort(byKeys).sort(order, otherOrder, from, to);
            return;
        }
        long[] fetched = digits();
        for (int i = from; i < to; i++) {
            fetched[i] = KeyDigits.of(vector(i, place), slot(i), keys.get(key), place.depth());
        }
        sort.sort(fetched, order, otherDigits, otherOrder, from, to);
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
                rows[order[index]] >>> StoredRows.BATCH_SHIFT,
                keys.get(place.key()).column());
    }

    private int slot(int index) {
        return rows[order[index]] & StoredRows.SLOT_MASK;
    }
}
