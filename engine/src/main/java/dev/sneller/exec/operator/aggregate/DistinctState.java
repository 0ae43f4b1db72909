package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.KeepsRows;
import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An aggregate over distinct arguments: a set of (group, arguments) lets each combination through once. Rows with a
 * NULL do not count, but for functions that take NULLs.
 */
final class DistinctState extends AggregateState implements KeepsRows {
    private final AggregateState aggregate;
    private final GroupTable seen;
    /** By column of the call: which argument it is. */
    private final int[] argumentOf;

    private final ColumnVector[] keys;
    private final boolean countsNulls;
    /** Combinations that are new in this batch and have been let through. */
    private final boolean[] met = new boolean[Batch.MAX_ROWS];

    private final int[] entries = new int[Batch.MAX_ROWS];
    private final int[] newGroups = new int[Batch.MAX_ROWS];
    private final SelectionVector newRows = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector presentRows = new SelectionVector(Batch.MAX_ROWS);
    private final int[] presentGroups = new int[Batch.MAX_ROWS];
    private DistinctEntries byGroup;

    /** @param types types of the call's columns; its order is by arguments only */
    DistinctState(AggregateCall call, List<LogicalType> types, AggregateState aggregate) {
        this.aggregate = aggregate;
        int arguments = call.arguments().size();
        List<LogicalType> keyTypes = new ArrayList<>(List.of(LogicalType.INTEGER));
        keyTypes.addAll(types.subList(0, arguments));
        seen = new GroupTable(keyTypes);
        keys = new ColumnVector[keyTypes.size()];
        countsNulls = call.function().takesNulls();
        argumentOf = call.columns().stream().mapToInt(call.arguments()::indexOf).toArray();
    }

    @Override
    public void ensure(int groupCount) {
        aggregate.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        int present = selectPresent(groups, arguments, selection, count);
        if (repeats(present)) {
            addPresent(dense(arguments, present), present);
        } else {
            addPresent(arguments, present);
        }
    }

    /** Whether rows may stand several times in the selection, as frames that overlap ask for: each is then in several groups. */
    private boolean repeats(int present) {
        for (int i = 1; i < present; i++) {
            if (presentRows.row(i) <= presentRows.row(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The present rows one behind the other, each as often as it is selected. */
    private ColumnVector[] dense(ColumnVector[] arguments, int present) {
        ColumnVector[] dense = Arrays.stream(arguments)
                .map(argument -> Compaction.copy(argument, presentRows, present))
                .toArray(ColumnVector[]::new);
        Arrays.setAll(presentRows.rows(), i -> i);
        return dense;
    }

    private void addPresent(ColumnVector[] arguments, int present) {
        int length = arguments[0].length();
        I64Vector groupVector = new I64Vector(LogicalType.INTEGER, length);
        groupVector.length(length);
        for (int i = 0; i < present; i++) {
            groupVector.values()[presentRows.row(i)] = presentGroups[i];
        }
        keys[0] = groupVector;
        System.arraycopy(arguments, 0, keys, 1, keys.length - 1);
        int before = seen.size();
        seen.findByHash(keys, presentRows, present, entries);
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
        aggregate.update(newGroups, arguments, newRows, n);
    }

    private int selectPresent(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            if (countsNulls || isPresent(arguments, row)) {
                presentRows.rows()[n] = row;
                presentGroups[n++] = groups[i];
            }
        }
        presentRows.count(n);
        return n;
    }

    private boolean isPresent(ColumnVector[] arguments, int row) {
        for (int a = 0; a < keys.length - 1; a++) {
            if (!Validity.isPresent(arguments[a].validity(), row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        ((DistinctState) other).giveRows(from, to, count, this);
    }

    @Override
    public long rows() {
        return seen.size();
    }

    @Override
    public long rows(int[] groups, int from, int to) {
        DistinctEntries mine = byGroup();
        long rows = 0;
        for (int i = from; i < to; i++) {
            rows += mine.to(groups[i]) - mine.from(groups[i]);
        }
        return rows;
    }

    @Override
    public void giveRows(int[] from, int[] to, int count, AggregateState target) {
        DistinctEntries mine = byGroup();
        int[] chosen = new int[Batch.MAX_ROWS];
        int[] groups = new int[Batch.MAX_ROWS];
        int n = 0;
        for (int i = 0; i < count; i++) {
            for (int at = mine.from(from[i]); at < mine.to(from[i]); at++) {
                chosen[n] = mine.entry(at);
                groups[n++] = to[i];
                if (n == Batch.MAX_ROWS) {
                    target.update(groups, columns(chosen, n), null, n);
                    n = 0;
                }
            }
        }
        target.update(groups, columns(chosen, n), null, n);
    }

    /** The call's columns of some entries. */
    private ColumnVector[] columns(int[] chosen, int count) {
        ColumnVector[] columns = new ColumnVector[argumentOf.length];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = seen.key(1 + argumentOf[c], chosen, 0, count);
        }
        return columns;
    }

    /** Safe for several threads, once the last row is in. */
    private synchronized DistinctEntries byGroup() {
        if (byGroup == null || byGroup.size() != seen.size()) {
            byGroup = DistinctEntries.of(seen);
        }
        return byGroup;
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
