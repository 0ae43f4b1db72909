package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;
import java.util.function.Supplier;

/** A function that does not keep rows, over those that are distinct. */
final class StateFold extends GroupFold {
    private final Supplier<AggregateState> states;
    private final int[] group = new int[Batch.MAX_ROWS];
    private AggregateState state;
    private int groups;
    private int at;

    /** @param states new ones, without groups */
    StateFold(Supplier<AggregateState> states) {
        this.states = states;
    }

    @Override
    void start(int count) {
        state = states.get();
        state.ensure(count);
        groups = count;
        at = 0;
    }

    @Override
    void begin(long rows) {}

    @Override
    void add(FlatVector[] columns, int from, int to) {
        Arrays.fill(group, 0, to - from, at);
        state.update(group, columns, range(from, to), to - from);
    }

    @Override
    void end() {
        at++;
    }

    @Override
    FlatVector result() {
        int[] all = new int[groups];
        for (int i = 0; i < groups; i++) {
            all[i] = i;
        }
        return state.result(all, 0, groups);
    }

    @Override
    long bytes() {
        return state.bytes();
    }
}
