package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one thread in order: prefix and row number side by side, merge-sorted (stable, so equal rows keep their order of arrival).
 */
final class SortedRun {
    private static final int SLOT_MASK = Batch.MAX_ROWS - 1;
    private static final int SHIFT = Batch.SHIFT;
    private static final int INSERTION = 16;
    private static final int CHECK_ROWS = 65_536;

    private final RowStore store;
    private final List<SortKey> keys;
    private long[] prefixes = new long[Batch.MAX_ROWS];
    private int[] rows = new int[Batch.MAX_ROWS];
    private int count;
    private int shift;

    SortedRun(RowStore store, List<SortKey> keys) {
        this.store = store;
        this.keys = keys;
    }

    RowStore store() {
        return store;
    }

    int count() {
        return count;
    }

    /** The row's number in the store that all runs were joined into. */
    int joinedRow(int index) {
        return rows[index] + shift;
    }

    /** Lets the rows also be found in a store that takes over this run's. */
    void joinInto(RowStore all) {
        shift = all.take(store);
    }

    int[] rows() {
        return rows;
    }

    long prefix(int index) {
        return prefixes[index];
    }

    /** Adds rows {@code first} on of the store, unsorted. */
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
            FlatVector key = store.column(first >>> SHIFT, keys.get(0).column());
            for (int i = 0; i < rowCount; i++) {
                prefixes[count + i] = KeyPrefix.of(key, i, keys.get(0));
            }
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
        long[] prefixCopy = Arrays.copyOf(prefixes, count);
        int[] rowCopy = Arrays.copyOf(rows, count);
        sort(prefixCopy, rowCopy, prefixes, rows, 0, count, check);
    }

    /** Sorts {@code from} to {@code to} of the source arrays into the target arrays; both hold the same on entry. */
    private void sort(
            long[] prefixFrom, int[] rowFrom, long[] prefixTo, int[] rowTo, int from, int to, Runnable check) {
        if (to - from <= INSERTION) {
            insertionSort(prefixTo, rowTo, from, to);
            return;
        }
        if (to - from >= CHECK_ROWS) {
            check.run();
        }
        int middle = from + to >>> 1;
        sort(prefixTo, rowTo, prefixFrom, rowFrom, from, middle, check);
        sort(prefixTo, rowTo, prefixFrom, rowFrom, middle, to, check);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to
                    || left < middle
                            && compare(prefixFrom[left], rowFrom[left], prefixFrom[right], rowFrom[right]) <= 0;
            int at = takeLeft ? left++ : right++;
            prefixTo[i] = prefixFrom[at];
            rowTo[i] = rowFrom[at];
        }
    }

    private void insertionSort(long[] prefix, int[] row, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long p = prefix[i];
            int r = row[i];
            int j = i;
            while (j > from && compare(prefix[j - 1], row[j - 1], p, r) > 0) {
                prefix[j] = prefix[j - 1];
                row[j] = row[j - 1];
                j--;
            }
            prefix[j] = p;
            row[j] = r;
        }
    }

    private int compare(long prefixA, int rowA, long prefixB, int rowB) {
        return prefixA != prefixB ? Long.compare(prefixA, prefixB) : compareRows(store, rowA, store, rowB, keys);
    }

    /** Compares the heads of two runs. */
    static int compare(SortedRun a, int indexA, SortedRun b, int indexB) {
        if (a.prefixes[indexA] != b.prefixes[indexB]) {
            return Long.compare(a.prefixes[indexA], b.prefixes[indexB]);
        }
        return compareRows(a.store, a.rows[indexA], b.store, b.rows[indexB], a.keys);
    }

    private static int compareRows(RowStore storeA, int rowA, RowStore storeB, int rowB, List<SortKey> keys) {
        for (SortKey key : keys) {
            FlatVector a = storeA.column(rowA >>> SHIFT, key.column());
            FlatVector b = storeB.column(rowB >>> SHIFT, key.column());
            int order = KeyOrder.compare(key, a, rowA & SLOT_MASK, b, rowB & SLOT_MASK);
            if (order != 0) {
                return order;
            }
        }
        return 0;
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

    /** Bytes held, those of the copies that sorting makes included. */
    long bytes() {
        return store.bytes() + 2L * rows.length * (Long.BYTES + Integer.BYTES);
    }
}
