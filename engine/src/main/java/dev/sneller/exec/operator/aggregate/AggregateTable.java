package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.KeepsRows;
import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** The groups of one thread with their states. */
final class AggregateTable {
    private final Unary.Aggregate plan;
    private final GroupTable groups;
    private final AggregateState[] states;
    private final int[] groupOf = new int[Batch.MAX_ROWS];
    private final ColumnVector[] keys;
    /** By call: the columns its state reads. */
    private final int[][] inputs;
    /** By call: these of the current batch. */
    private final ColumnVector[][] arguments;

    private final SelectionVector filtered = new SelectionVector(Batch.MAX_ROWS);
    private final IntegerCandidates conditions = new IntegerCandidates();
    private final int[] filteredGroups = new int[Batch.MAX_ROWS];
    private final SelectionVector known = new SelectionVector(Batch.MAX_ROWS);

    /**
     * @param space of the keys, shared with the tables that this one will be merged with
     * @param states of the plan's calls, without groups
     */
    AggregateTable(Unary.Aggregate plan, KeySpace space, AggregateState[] states) {
        this.plan = plan;
        groups = new GroupTable(space);
        this.states = states;
        inputs = plan.calls().stream()
                .map(call -> call.columns().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        arguments = Arrays.stream(inputs)
                .map(columns -> new ColumnVector[columns.length])
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

    /** Adds rows, and groups for new keys. */
    void add(Batch batch) {
        int count = batch.selectedCount();
        if (keys.length > 0) {
            loadKeys(batch);
            groups.find(keys, batch.selection(), count, groupOf);
            ensureStates(groups.size());
        }
        update(batch, batch.selection(), count);
    }

    /**
     * Adds the rows of groups that are here.
     *
     * @param others the rows of the batch that have none
     * @param hashes of their keys
     * @return how many these are
     */
    int addKnown(Batch batch, int[] others, long[] hashes) {
        int count = batch.selectedCount();
        find(batch, count);
        int n = 0;
        int unknown = 0;
        for (int i = 0; i < count; i++) {
            if (groupOf[i] >= 0) {
                known.rows()[n] = batch.row(i);
                groupOf[n++] = groupOf[i];
            } else {
                hashes[unknown] = groups.hash(i);
                others[unknown++] = batch.row(i);
            }
        }
        known.count(n);
        update(batch, known, n);
        return unknown;
    }

    /** Adds nothing: writes the rows that are selected and the hashes of their keys, 0 without keys. */
    void hash(Batch batch, int[] rows, long[] hashes) {
        int count = batch.selectedCount();
        if (keys.length > 0) {
            find(batch, count);
        }
        for (int i = 0; i < count; i++) {
            hashes[i] = keys.length == 0 ? 0 : groups.hash(i);
            rows[i] = batch.row(i);
        }
    }

    private void find(Batch batch, int count) {
        loadKeys(batch);
        groups.lookUp(keys, batch.selection(), count, groupOf);
    }

    private void loadKeys(Batch batch) {
        for (int k = 0; k < keys.length; k++) {
            keys[k] = batch.column(plan.keys().get(k));
        }
    }

    /** Updates the states by {@link #groupOf}. */
    private void update(Batch batch, SelectionVector selection, int count) {
        for (int c = 0; c < states.length; c++) {
            AggregateCall call = plan.calls().get(c);
            ColumnVector[] columns = arguments[c];
            for (int a = 0; a < columns.length; a++) {
                columns[a] = batch.column(inputs[c][a]);
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
    }

    /** Adds groups without rows. @param groupKeys whose first columns are the keys */
    void addEmpty(Batch groupKeys) {
        for (int k = 0; k < keys.length; k++) {
            keys[k] = groupKeys.column(k);
        }
        groups.find(keys, groupKeys.selection(), groupKeys.selectedCount(), groupOf);
        ensureStates(groups.size());
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

    /** Adds the groups {@code chosen[from]} to {@code chosen[from + count - 1]} of another thread's table, at most one batch. */
    void merge(AggregateTable other, int[] chosen, int from, int count) {
        int[] merged = Arrays.copyOfRange(chosen, from, from + count);
        if (keys.length > 0) {
            groups.findGroupsOf(other.groups, merged, 0, count, groupOf);
            ensureStates(groups.size());
        }
        for (int c = 0; c < states.length; c++) {
            states[c].merge(other.states[c], merged, keys.length == 0 ? AggregateState.GROUP_ZERO : groupOf, count);
        }
    }

    /** Whether several threads may {@link #fold} groups of the other table in here at the same time. */
    boolean foldsInParallel(AggregateTable other) {
        return groups.isLike(other.groups) && Arrays.stream(states).allMatch(AggregateState::mergesInParallel);
    }

    /**
     * Adds those of some groups of another table that are here too. Several threads may do so at once, each with other groups, when
     * {@link #foldsInParallel}.
     *
     * @param chosen their numbers, at most one batch; afterwards those that are not here come first
     * @param folded set for those that are
     * @return how many are not here
     */
    int fold(AggregateTable other, int[] chosen, int count, boolean[] folded) {
        int[] mine = new int[count];
        groups.lookUpGroupsOf(other.groups, chosen, count, mine);
        int[] theirs = new int[count];
        int known = 0;
        int rest = 0;
        for (int i = 0; i < count; i++) {
            if (mine[i] < 0) {
                chosen[rest++] = chosen[i];
            } else {
                folded[chosen[i]] = true;
                theirs[known] = chosen[i];
                mine[known++] = mine[i];
            }
        }
        for (int c = 0; c < states.length && known > 0; c++) {
            states[c].merge(other.states[c], theirs, mine, known);
        }
        return rest;
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

    /** Bytes held. */
    long bytes() {
        long bytes = groups.bytes();
        for (AggregateState state : states) {
            bytes += state.bytes();
        }
        return bytes;
    }

    /** Whether states grow with the rows of a group. */
    boolean keepsRows() {
        return Arrays.stream(states).anyMatch(KeepsRows.class::isInstance);
    }

    /** About the bytes that the rows kept of some groups take, of {@code chosen[from]} to {@code chosen[to - 1]}. */
    long keptBytes(int[] chosen, int from, int to) {
        double bytes = 0;
        for (AggregateState state : states) {
            if (state instanceof KeepsRows kept && kept.rows() > 0) {
                bytes += (double) state.bytes() * kept.rows(chosen, from, to) / kept.rows();
            }
        }
        return (long) bytes;
    }

    /** Of how many groups results may be asked at once. */
    int resultsAtOnce() {
        return Arrays.stream(states)
                .mapToInt(AggregateState::resultsAtOnce)
                .min()
                .orElse(Batch.MAX_ROWS);
    }

    /** Bytes that room for so many more groups may take at once: lists double until they are a segment long, then grow by segments. */
    long growth(int moreGroups) {
        if (keys.length == 0) {
            return 0;
        }
        int room = LongList.capacity(size());
        int wider = LongList.capacity(size() + moreGroups);
        return groups.growth(moreGroups) + bytes() / room * (wider - room);
    }

    /** The table is not used any more. */
    void release() {
        groups.release();
        for (AggregateState state : states) {
            state.release();
        }
    }
}
