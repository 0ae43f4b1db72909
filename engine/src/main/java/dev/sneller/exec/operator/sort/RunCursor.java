package dev.sneller.exec.operator.sort;

import dev.sneller.exec.spill.SpillFile;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.List;
import java.util.function.Predicate;

/** A run being read: the columns of its current batch, of new vectors for each, and the row it has come to. */
final class RunCursor {
    /** Null when rows keep the order they came in. */
    private final SortKey first;

    private final Predicate<Batch> reader;
    private final Batch batch;
    private FlatVector[] columns;
    private long[] prefixes = {};
    private int slot;

    private RunCursor(SortKey first, int columnCount, Predicate<Batch> reader) {
        this.first = first;
        this.reader = reader;
        this.batch = new Batch(columnCount);
    }

    /** A few rows at a time, since there may be many runs. */
    static RunCursor of(SpillFile file, List<SortKey> keys, int columnCount) {
        SpillReader reader = file.read();
        return new RunCursor(first(keys), columnCount, batch -> reader.next(batch, 1));
    }

    static RunCursor of(SortedRun run, List<SortKey> keys, int columnCount) {
        return new RunCursor(first(keys), columnCount, new Predicate<>() {
            private int at;

            @Override
            public boolean test(Batch target) {
                int n = Math.min(Batch.MAX_ROWS, run.count() - at);
                if (n > 0) {
                    run.store().gather(run.rows(), at, n, target);
                    at += n;
                }
                return n > 0;
            }
        });
    }

    private static SortKey first(List<SortKey> keys) {
        return keys.isEmpty() ? null : keys.get(0);
    }

    /** Reads the next batch, or answers false at the end. */
    boolean load() {
        if (!reader.test(batch)) {
            return false;
        }
        columns = new FlatVector[batch.columnCount()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = (FlatVector) batch.column(c);
        }
        if (prefixes.length < batch.rowCount()) {
            prefixes = new long[batch.rowCount()];
        }
        FlatVector key = first == null ? null : columns[first.column()];
        for (int i = 0; key != null && i < batch.rowCount(); i++) {
            prefixes[i] = KeyDigits.first(key, i, first);
        }
        slot = 0;
        return true;
    }

    /** Steps to the next row of the batch, or answers false when there is none. */
    boolean step() {
        return ++slot < batch.rowCount();
    }

    FlatVector[] columns() {
        return columns;
    }

    int slot() {
        return slot;
    }

    /** Of the current row. */
    long prefix() {
        return prefixes[slot];
    }
}
