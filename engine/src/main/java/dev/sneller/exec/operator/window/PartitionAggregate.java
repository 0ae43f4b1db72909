package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.function.Supplier;

/** Any aggregate over whole partitions: a group of its state for each, filled batch by batch with rows of several partitions. */
final class PartitionAggregate extends WindowEvaluator {
    private final AggregateArguments arguments;
    private final WindowRows rows;
    private final StateGroups groups;
    private final int[] groupOf = new int[Batch.MAX_ROWS];
    private final int[] pendingGroups = new int[Batch.MAX_ROWS];
    private final SelectionVector pending = new SelectionVector(Batch.MAX_ROWS);
    private int pendingBatch;
    private int group;

    PartitionAggregate(AggregateArguments arguments, Supplier<AggregateState> states, WindowRows rows) {
        this.arguments = arguments;
        this.rows = rows;
        this.groups = new StateGroups(states);
    }

    @Override
    void begin(int count) {
        group = groups.recycle(group);
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            group = groups.next(1);
            for (int row = from; row < partition.end(); row++) {
                add(row);
            }
        }
        for (int i = at; i < at + to - from; i++) {
            groupOf[i] = group;
        }
    }

    private void add(int row) {
        int batch = row >>> StoredRows.BATCH_SHIFT;
        if (batch != pendingBatch) {
            flush();
            pendingBatch = batch;
        }
        int n = pending.count();
        pending.rows()[n] = row & StoredRows.SLOT_MASK;
        pendingGroups[n] = group;
        pending.count(n + 1);
    }

    private void flush() {
        if (pending.count() > 0) {
            groups.state().update(pendingGroups, arguments.of(rows, pendingBatch), pending, pending.count());
            pending.count(0);
        }
    }

    @Override
    FlatVector end(int count) {
        flush();
        return groups.state().result(groupOf, 0, count);
    }
}
