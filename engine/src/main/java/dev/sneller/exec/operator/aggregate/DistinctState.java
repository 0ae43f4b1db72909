package dev.sneller.exec.operator.aggregate;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;
import java.util.List;

/** An aggregate over distinct values: a set of (group, value) lets each value through once. */
final class DistinctState extends AggregateState {
    private final AggregateState aggregate;
    private final GroupTable seen;
    /** Values that are new in this batch and have been counted. */
    private final boolean[] met = new boolean[Batch.MAX_ROWS];

    private final int[] entries = new int[Batch.MAX_ROWS];
    private final int[] newGroups = new int[Batch.MAX_ROWS];
    private final SelectionVector newRows = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector presentRows = new SelectionVector(Batch.MAX_ROWS);
    private final int[] presentGroups = new int[Batch.MAX_ROWS];

    DistinctState(AggregateState aggregate, LogicalType argumentType) {
        this.aggregate = aggregate;
        this.seen = new GroupTable(List.of(LogicalType.INTEGER, argumentType));
    }

    @Override
    public void ensure(int groupCount) {
        aggregate.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector argument, SelectionVector selection, int count) {
        int present = selectPresent(groups, argument, selection, count);
        I64Vector groupVector = new I64Vector(LogicalType.INTEGER, argument.length());
        groupVector.length(argument.length());
        for (int i = 0; i < present; i++) {
            groupVector.values()[presentRows.row(i)] = presentGroups[i];
        }
        int before = seen.size();
        seen.findByHash(new ColumnVector[] {groupVector, argument}, presentRows, present, entries);
        Arrays.fill(met, 0, seen.size() - before, false);
        int n = 0;
        for (int i = 0; i < present; i++) {
            int fresh = entries[i] - before;
            if (fresh >= 0 && !met[fresh]) {
                met[fresh] = true;
                newRows.rows()[n] = presentRows.row(i);
                newGroups[n++] = presentGroups[i];
            }
        }
        newRows.count(n);
        aggregate.update(newGroups, argument, newRows, n);
    }

    private int selectPresent(int[] groups, ColumnVector argument, SelectionVector selection, int count) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            if (Validity.isPresent(argument.validity(), row)) {
                presentRows.rows()[n] = row;
                presentGroups[n++] = groups[i];
            }
        }
        presentRows.count(n);
        return n;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        DistinctState that = (DistinctState) other;
        int[] target = new int[Arrays.stream(from, 0, count).max().orElse(-1) + 1];
        Arrays.fill(target, -1);
        for (int i = 0; i < count; i++) {
            target[from[i]] = to[i];
        }
        int[] chosen = new int[Batch.MAX_ROWS];
        int[] groups = new int[Batch.MAX_ROWS];
        int n = 0;
        for (int entry = 0; entry < that.seen.size(); entry++) {
            int group = ((NumberKeys) that.seen.key(0)).intAt(entry);
            if (group < target.length && target[group] >= 0) {
                chosen[n] = entry;
                groups[n++] = target[group];
                if (n == Batch.MAX_ROWS) {
                    update(groups, that.seen.key(1).result(chosen, 0, n), null, n);
                    n = 0;
                }
            }
        }
        if (n > 0) {
            update(groups, that.seen.key(1).result(chosen, 0, n), null, n);
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return aggregate.result(groups, from, count);
    }

    @Override
    public long bytes() {
        return aggregate.bytes() + seen.bytes();
    }
}
