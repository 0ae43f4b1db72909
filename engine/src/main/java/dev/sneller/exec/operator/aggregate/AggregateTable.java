package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** The groups of one thread with their states. */
final class AggregateTable {
    private final PlanNode.Aggregate plan;
    private final GroupTable groups;
    private final AggregateState[] states;
    private final Reservation memory;
    private final int[] groupOf = new int[Batch.MAX_ROWS];
    private final ColumnVector[] keys;
    /** By call: its columns of the current batch. */
    private final ColumnVector[][] arguments;

    private final SelectionVector filtered = new SelectionVector(Batch.MAX_ROWS);
    private final IntegerCandidates conditions = new IntegerCandidates();
    private final int[] filteredGroups = new int[Batch.MAX_ROWS];

    /** @param space of the keys, shared with the tables that this one will be merged with */
    AggregateTable(PlanNode.Aggregate plan, KeySpace space, Reservation memory) {
        this.plan = plan;
        this.memory = memory;
        List<LogicalType> types = plan.input().types();
        groups = new GroupTable(space);
        states = plan.calls().stream()
                .map(call -> AggregateStates.of(call, types))
                .toArray(AggregateState[]::new);
        arguments = plan.calls().stream()
                .map(call -> new ColumnVector[call.columns().size()])
                .toArray(ColumnVector[][]::new);
        keys = new ColumnVector[plan.keys().size()];
        if (keys.length == 0) {
            ensureStates(1);
        }
    }

    GroupTable groups() {
        return groups;
    }

    /** Groups so far; without keys one, always. */
    int size() {
        return keys.length == 0 ? 1 : groups.size();
    }

    AggregateState state(int call) {
        return states[call];
    }

    void add(Batch batch) {
        int count = batch.selectedCount();
        SelectionVector selection = batch.selection();
        if (keys.length > 0) {
            for (int k = 0; k < keys.length; k++) {
                keys[k] = batch.column(plan.keys().get(k));
            }
            groups.find(keys, selection, count, groupOf);
            ensureStates(groups.size());
        }
        for (int c = 0; c < states.length; c++) {
            AggregateCall call = plan.calls().get(c);
            ColumnVector[] columns = arguments[c];
            for (int a = 0; a < columns.length; a++) {
                columns[a] = batch.column(call.columns().get(a));
            }
            if (call.filter() >= 0) {
                int kept = filter(batch.column(call.filter()), selection, count);
                states[c].update(filteredGroups, columns, filtered, kept);
            } else if (keys.length == 0) {
                states[c].updateAll(columns, selection, count);
            } else {
                states[c].update(groupOf, columns, selection, count);
            }
        }
        memory.ensure(bytes());
    }

    /** Leaves the rows whose FILTER condition is true. */
    private int filter(ColumnVector condition, SelectionVector selection, int count) {
        conditions.load(condition, selection, count);
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (!conditions.isNull[i] && conditions.low[i] != 0) {
                filtered.rows()[n] = selection == null ? i : selection.row(i);
                filteredGroups[n++] = keys.length == 0 ? 0 : groupOf[i];
            }
        }
        filtered.count(n);
        return n;
    }

    /** Adds the groups {@code chosen[from]} to {@code chosen[to - 1]} of another thread's table. */
    void merge(AggregateTable other, int[] chosen, int from, int to) {
        int[] merged = new int[Batch.MAX_ROWS];
        for (int at = from; at < to; at += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, to - at);
            System.arraycopy(chosen, at, merged, 0, n);
            if (keys.length > 0) {
                groups.findGroupsOf(other.groups, merged, 0, n, groupOf);
                ensureStates(groups.size());
            }
            for (int c = 0; c < states.length; c++) {
                states[c].merge(other.states[c], merged, keys.length == 0 ? AggregateState.GROUP_ZERO : groupOf, n);
            }
            memory.ensure(bytes());
        }
    }

    private void ensureStates(int size) {
        for (AggregateState state : states) {
            state.ensure(size);
        }
    }

    /**
     * Fills a batch with keys and results of {@code chosen[from]} to {@code chosen[from + count - 1]}.
     *
     * @param countedKey the key of which only presence is wanted, -1 for none
     */
    void result(int[] chosen, int from, int count, int countedKey, Batch target) {
        if (keys.length > 0) {
            groups.keys(chosen, from, count, countedKey, target);
        }
        for (int c = 0; c < states.length; c++) {
            target.column(keys.length + c, states[c].result(chosen, from, count));
        }
        target.rows(count, null);
    }

    private long bytes() {
        long bytes = groups.bytes();
        for (AggregateState state : states) {
            bytes += state.bytes();
        }
        return bytes;
    }

    /** Gives the memory back; the table is not used any more. */
    void release() {
        memory.close();
    }
}
