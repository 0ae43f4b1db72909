package dev.sneller.exec.operator.window;

import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.exec.spill.SpillTurns;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;

/**
 * The functions over one bucket, computed batch by batch: a batch is given when the partitions of its rows are complete, or when the peers
 * of its last row are, if no function asks for more. One thread.
 */
final class BucketWindows {
    private final WindowRows rows;
    private final WindowEvaluator[] evaluators;
    private final int columnCount;
    private final boolean streams;
    private Partition partition = new Partition(0, 0);
    private int next;

    BucketWindows(Unary.Window plan, SourceTask sorted, Reservation memory, SpillTurns turns) {
        columnCount = plan.input().types().size();
        int[] keys = plan.partition().stream().mapToInt(key -> key).toArray();
        int[] order = plan.order().stream().mapToInt(SortKey::column).toArray();
        rows = new WindowRows(sorted, columnCount, new Borders(keys), new Borders(order), memory, turns);
        evaluators = WindowEvaluators.of(plan, rows);
        boolean all = true;
        for (WindowEvaluator evaluator : evaluators) {
            all &= evaluator.streams();
        }
        streams = all;
    }

    /** Fills the batch with the next rows and their results; false when there are none. */
    boolean next(Batch target) {
        if (next == rows.loaded() && !rows.load()) {
            return false;
        }
        Batch batch = rows.batch(next >>> StoredRows.BATCH_SHIFT);
        int first = next;
        int behind = first + batch.rowCount();
        for (WindowEvaluator evaluator : evaluators) {
            evaluator.begin(batch.rowCount());
        }
        while (next < behind) {
            partition = partition(next, behind);
            int to = Math.min(behind, partition.end());
            for (WindowEvaluator evaluator : evaluators) {
                evaluator.evaluate(partition, next, to, next - first);
            }
            next = to;
        }
        for (int c = 0; c < columnCount; c++) {
            target.column(c, batch.column(c));
        }
        for (int e = 0; e < evaluators.length; e++) {
            target.column(columnCount + e, evaluators[e].end(batch.rowCount()));
        }
        target.rows(batch.rowCount(), null);
        release();
        return true;
    }

    /** The partition of a row, as far as it has to be known for the rows before {@code behind}. */
    private Partition partition(int row, int behind) {
        int start = row == partition.end() && rows.startsPartition(row) ? row : partition.start();
        if (!streams) {
            return start == partition.start() && row < partition.end() ? partition : complete(start);
        }
        int end = rows.partitionEndWithin(row, behind);
        return new Partition(start, end < behind ? end : rows.peersEnd(behind - 1));
    }

    private Partition complete(int start) {
        return new Partition(start, rows.partitionEnd(start));
    }

    private void release() {
        int needed = next;
        boolean goesOn = next < partition.end() || streams;
        for (WindowEvaluator evaluator : evaluators) {
            needed = goesOn ? Math.min(needed, evaluator.firstNeeded(partition, next)) : needed;
        }
        rows.release(needed);
    }
}
