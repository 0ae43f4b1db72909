package dev.sneller.exec.operator.sort;

import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** Yields the rows of runs of which some are on disk. */
final class SpilledMerge implements SourceTask {
    private static final int SKIPPED_AT_ONCE = 65_536;

    private final SortedRuns runs;
    private final RunMerge merge;
    private long toSkip;
    private long left;

    SpilledMerge(SortedRuns runs, List<SortKey> keys, List<LogicalType> types, long limit, long offset) {
        this.runs = runs;
        this.merge = new RunMerge(runs.cursors(), keys, types);
        this.left = limit;
        this.toSkip = offset;
    }

    @Override
    public Progress next(Batch batch) {
        if (toSkip > 0) {
            int step = (int) Math.min(SKIPPED_AT_ONCE, toSkip);
            merge.skip(step);
            toSkip -= step;
            return Progress.MORE;
        }
        if (left == 0 || !merge.next(batch, (int) Math.min(Batch.MAX_ROWS, left))) {
            runs.close();
            return Progress.DONE;
        }
        left -= batch.rowCount();
        return Progress.MORE;
    }
}
