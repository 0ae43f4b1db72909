package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import java.util.function.Supplier;

/** Groups of one aggregate's state, handed out one after the other; now and then all but the one in use are thrown away. */
final class StateGroups {
    /** Groups after which a new state pays. */
    private static final int MANY = 1 << 14;

    private final Supplier<AggregateState> states;
    private AggregateState state;
    private int used;

    StateGroups(Supplier<AggregateState> states) {
        this.states = states;
        this.state = states.get();
    }

    AggregateState state() {
        return state;
    }

    /** The first of {@code count} new groups. */
    int next(int count) {
        int first = used;
        used = Math.addExact(used, count);
        state.ensure(used);
        return first;
    }

    /** May begin a new state; {@code kept} goes with it. Answers its number from now on. */
    int recycle(int kept) {
        if (used < MANY) {
            return kept;
        }
        AggregateState fresh = states.get();
        fresh.ensure(1);
        fresh.merge(state, new int[] {kept}, new int[] {0}, 1);
        state = fresh;
        used = 1;
        return 0;
    }

    /** Throws all groups away. */
    void clear() {
        if (used > 0) {
            state = states.get();
            used = 0;
        }
    }
}
