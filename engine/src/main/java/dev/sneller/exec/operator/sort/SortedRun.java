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
    private final RowStore store;
    private final List<SortKey> keys;
    private final KeyWords words;
    private int[] rows = {};
    private int count;

    SortedRun(RowStore store, List<SortKey> keys) {
        this.store = store;
        this.keys = keys;
        this.words = new KeyWords(keys);
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

    KeyWords words() {
        return words;
    }

    /** Adds rows {@code first} on of the store, all of one batch, unsorted. */
    void add(int first, int rowCount) {
        if (count + rowCount > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(count + rowCount, rows.length + rows.length / 2));
            words.capacity(rows.length);
        }
        for (int i = 0; i < rowCount; i++) {
            rows[count + i] = first + i;
        }
        FlatVector[] columns = new FlatVector[keys.size()];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = store.column(first >>> Batch.SHIFT, keys.get(k).column());
        }
        words.add(columns, rowCount, count);
        count += rowCount;
    }

    void truncate(int newCount) {
        count = Math.min(count, newCount);
    }

    /** @param check asked now and then whether to go on */
    void sort(Runnable check) {
        if (keys.isEmpty() || count == 0) {
            return;
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        DigitSort sort = new DigitSort(check);
        long[] otherDigits = new long[count];
        int[] otherOrder = new int[count];
        sort.sort(words.word(0), order, otherDigits, otherOrder, 0, count);
        new TieOrder(store, keys, words, rows, sort, order, otherDigits, otherOrder).refine(words.word(0), count);
        words.reorder(order, count);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < count; i++) {
            sorted[i] = rows[order[i]];
        }
        rows = sorted;
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

    /** Bytes held, with what sorting takes beside the rows: their order twice, digits twice, one array that is reordered. */
    long bytes() {
        return store.bytes() + rows.length * (words.bytesPerRow() + 3L * Long.BYTES + 3L * Integer.BYTES);
    }
}
