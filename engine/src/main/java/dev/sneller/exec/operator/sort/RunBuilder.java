package dev.sneller.exec.operator.sort;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.spill.Spillable;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** One thread's rows of a sort: a run in memory, and the runs it had to write out before. */
final class RunBuilder extends Spillable implements SinkTask {
    private final List<SortKey> keys;
    private final long wanted;
    private final SortedRuns runs;
    private final TopBoundary boundary;
    private final QueryContext context;
    private final Reservation memory;
    private final SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
    private final Batch filtered;
    private SortedRun run;
    private boolean isSorted;
    /** Whether the run is being read, so that it has to stay. */
    private boolean isSettled;

    private volatile long bytes;

    private boolean hasKept;

    /**
     * @param wanted rows of the order's start that are enough
     * @param boundary null where all rows are wanted
     */
    RunBuilder(
            List<SortKey> keys,
            int columnCount,
            long wanted,
            TopBoundary boundary,
            QueryContext context,
            SortedRuns runs) {
        this.filtered = new Batch(columnCount);
        this.keys = keys;
        this.wanted = wanted;
        this.boundary = boundary;
        this.runs = runs;
        this.context = context;
        this.memory = context.reserve("ORDER BY");
        this.run = newRun();
        context.turns().join(this);
    }

    private SortedRun newRun() {
        return new SortedRun(new RowStore(), keys);
    }

    @Override
    public Progress accept(Batch batch) {
        if (wanted == 0) {
            return Progress.DONE;
        }
        enter();
        try {
            add(candidates(batch));
        } finally {
            leave();
        }
        return Progress.MORE;
    }

    private void add(Batch kept) {
        if (kept.selectedCount() > 0) {
            run.add(run.store().append(kept), kept.selectedCount());
        }
        if (boundary != null && run.count() >= wanted && (isWorthSorting() || isWorthKnowing())) {
            keepFirst();
        }
        bytes = run.count() == 0 ? 0 : run.bytes();
        context.turns().reserve(this, memory, () -> bytes);
    }

    private boolean isWorthSorting() {
        return run.count() - 2L * Batch.MAX_ROWS >= wanted && run.count() / 2 >= wanted;
    }

    /** Few rows are wanted and none has been dropped yet, so that any boundary helps. */
    private boolean isWorthKnowing() {
        return !hasKept && wanted <= Batch.MAX_ROWS && boundary.prefix() == Long.MAX_VALUE;
    }

    /** The rows that may still be among the first: those whose first key is not past the boundary. */
    private Batch candidates(Batch batch) {
        long last = boundary == null ? Long.MAX_VALUE : boundary.prefix();
        if (last == Long.MAX_VALUE) {
            return batch;
        }
        SortKey key = keys.get(0);
        int count = batch.selectedCount();
        FlatVector values = Compaction.flatCopy(batch.column(key.column()), batch.selection(), count);
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (KeyDigits.first(values, i, key) <= last) {
                alive.rows()[n++] = batch.row(i);
            }
        }
        alive.count(n);
        for (int c = 0; c < batch.columnCount(); c++) {
            filtered.column(c, batch.column(c));
        }
        filtered.rows(batch.rowCount(), alive);
        return filtered;
    }

    /** Sorts and copies the wanted rows to a new store, so that the memory of the others is given back. */
    private void keepFirst() {
        run.sort(context::checkCancelled);
        run.truncate((int) wanted);
        SortedRun kept = newRun();
        Batch batch = new Batch(run.store().columnCount());
        for (int at = 0; at < run.count(); at += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, run.count() - at);
            run.store().gather(run.rows(), at, n, batch);
            kept.add(kept.store().append(batch), n);
        }
        run = kept;
        hasKept = true;
        int last = run.count() - 1;
        boundary.reached(run.prefix(last), (FlatVector) batch.column(keys.get(0).column()), batch.rowCount() - 1);
        memory.shrinkTo(run.bytes());
    }

    @Override
    protected long spillableBytes() {
        return bytes;
    }

    @Override
    protected void spill() {
        if (run.count() == 0 || isSettled) {
            return;
        }
        sort();
        runs.write(run);
        run = newRun();
        isSorted = false;
        bytes = 0;
        memory.shrinkTo(0);
    }

    private void sort() {
        if (!isSorted) {
            run.sort(context::checkCancelled);
            run.truncate((int) Math.min(wanted, Integer.MAX_VALUE));
            isSorted = true;
        }
    }

    /** The run stays spillable until all threads have ended. */
    @Override
    public void combine() {
        enter();
        try {
            sort();
            runs.ended(this);
        } finally {
            leave();
        }
    }

    /** The rows that are still in memory, in order; they stay there from now on. */
    SortedRun settle() {
        enter();
        try {
            isSettled = true;
            bytes = 0;
            context.turns().leave(this);
            return run;
        } finally {
            leave();
        }
    }

    /** All rows have been read, or are not wanted. */
    void release() {
        settle();
        run = newRun();
        memory.shrinkTo(0);
    }

    /** Spills what is in memory, when all threads have ended. */
    void spillRest() {
        enter();
        try {
            spill();
        } finally {
            leave();
        }
    }
}
