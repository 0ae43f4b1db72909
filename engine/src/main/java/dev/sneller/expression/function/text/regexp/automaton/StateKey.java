package dev.sneller.expression.function.text.regexp.automaton;

import java.util.Arrays;

/**
 * What a state of a deterministic automaton is: the instructions it is at, preferred ones first, and what stands before it where one of them
 * asks.
 */
final class StateKey {
    final int[] instructions;
    final Neighbour before;
    private final int hash;

    StateKey(int[] instructions, Neighbour before) {
        this.instructions = instructions;
        this.before = before;
        this.hash = Arrays.hashCode(instructions) * 31 + before.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateKey key && before == key.before && Arrays.equals(instructions, key.instructions);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
