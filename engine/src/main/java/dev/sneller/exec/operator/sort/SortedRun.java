package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one thread in order: the first digit of the first key and the row number side by side. Equal rows keep their order of arrival.
 */
final class SortedRun {
    /** Of a row: its digit, its number, and a copy of both that sorting makes. */
    private static final int SORTED_BYTES = 2 * (Long.BYTES + Integer.BYTES);
    /** What ordering ties takes besides: two words, one in its new order, and the digits being sorted. */
    private static final int TIED_BYTES = 4 * Long.BYTES;

    private final RowStore store;
    private final List<SortKey> keys;
    private final KeyWords words;
    private long[] prefixes = {};
    private int[] rows = {};
    private int count;
    /** Whether rows of one first digit may differ. */
    private boolean mayTie;

    SortedRun(RowStore store, List<SortKey> keys) {
        this.store = store;
        this.keys = keys;
        this.words = new KeyWords(keys);
        this.mayTie = keys.size() > 1;
    }

    RowStore store() {
        return store;
    }

    int count() {
        return count;
    }

    int[] rows() {
        return rows;
    }

    /** The first digit of the first key. */
    long prefix(int index) {
        return prefixes[index];
    }

    /** Digits behind it by place in the order, if there were ties to order. */
    KeyWords words() {
        return words;
    }

    /** Adds rows {@code first} on of the store, all of one batch, unsorted. */
    void add(int first, int rowCount) {
        if (count + rowCount > rows.length) {
            int longer = Math.max(count + rowCount, rows.length + rows.length / 2);
            rows = Arrays.copyOf(rows, longer);
            prefixes = Arrays.copyOf(prefixes, longer);
        }
        for (int i = 0; i < rowCount; i++) {
            rows[count + i] = first + i;
        }
        if (!keys.isEmpty()) {
            FlatVector key = store.column(first >>> Batch.SHIFT, keys.get(0).column());
            for (int i = 0; i < rowCount; i++) {
                prefixes[count + i] = KeyDigits.first(key, i, keys.get(0));
                mayTie = mayTie || KeyDigits.hasNext(key, i, 0);
            }
            mayTie |= KeyDigits.isCompared(key);
        }
        count += rowCount;
    }

    void truncate(int newCount) {
        count = Math.min(count, newCount);
    }

    /** @param check asked now and then whether to go on */
    void sort(Runnable check) {
        if (keys.isEmpty()) {
            return;
        }
        DigitSort sort = new DigitSort(check);
        long[] otherDigits = new long[count];
        int[] otherRows = new int[count];
        sort.sort(prefixes, rows, otherDigits, otherRows, 0, count);
        if (mayTie) {
            new TieOrder(store, keys, words, sort, rows, otherDigits, otherRows).refine(prefixes, count);
            words.reorder(rows, count);
        }
    }

    /** Writes the rows in their order. */
    void writeTo(SpillFile file, Runnable check) {
        Batch batch = new Batch(store.columnCount());
        for (int at = 0; at < count; at += Batch.MAX_ROWS) {
            check.run();
            int n = Math.min(Batch.MAX_ROWS, count - at);
            store.gather(rows, at, n, batch);
            file.append(batch);
        }
        file.seal();
    }

    /** Bytes held, with what sorting takes beside them. */
    long bytes() {
        return store.bytes() + (long) rows.length * (SORTED_BYTES + (mayTie ? TIED_BYTES : 0));
    }
}
