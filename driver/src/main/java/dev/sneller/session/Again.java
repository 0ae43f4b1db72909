package dev.sneller.session;

import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rows of a result once more: those that were read, when they were few and read to their end, else those of the same statement run again
 * on the same snapshot. For several threads.
 */
public final class Again {
    /** Of a statement without rows. */
    public static final Again NOTHING = of(List::of);

    /** Most values kept. */
    private static final long MAX_VALUES = 1 << 16;

    private final Supplier<List<Batch>> rerun;
    private List<Batch> kept = new ArrayList<>();
    private long values;
    private boolean complete;

    private Again(Supplier<List<Batch>> rerun) {
        this.rerun = rerun;
    }

    /** @param rerun makes the rows when they were not kept */
    public static Again of(Supplier<List<Batch>> rerun) {
        return new Again(rerun);
    }

    /** Rows that were read; the batch is not changed any more. */
    public synchronized void add(Batch batch) {
        values += (long) batch.rowCount() * batch.columnCount();
        if (values > MAX_VALUES) {
            kept = null;
        } else if (kept != null) {
            kept.add(batch);
        }
    }

    /** No more rows follow. */
    public synchronized void complete() {
        complete = true;
    }

    synchronized void forgetRows() {
        kept = null;
    }

    List<Batch> rows() {
        synchronized (this) {
            if (complete && kept != null) {
                return List.copyOf(kept);
            }
        }
        return rerun.get();
    }
}
