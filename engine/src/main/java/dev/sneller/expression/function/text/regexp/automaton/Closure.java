package dev.sneller.expression.function.text.regexp.automaton;

import java.util.Arrays;

/** Instructions reached without a byte, preferred ones first, each once. One thread at a time. */
final class Closure {
    private final Nfa nfa;
    /** Whether what comes after a match is less than it, and is left out. */
    private final boolean isOrdered;

    private final int[] reached;
    private final int[] seen;
    private final int[] pending;
    private final int[] roots;
    private int round;
    private int count;
    private int rootCount;
    private boolean hasMatch;
    private boolean asserts;

    Closure(Nfa nfa, boolean isOrdered) {
        this.nfa = nfa;
        this.isOrdered = isOrdered;
        reached = new int[nfa.size()];
        seen = new int[nfa.size()];
        pending = new int[nfa.size() + 1];
        roots = new int[nfa.size()];
    }

    void clear() {
        round++;
        count = 0;
        rootCount = 0;
        hasMatch = false;
        asserts = false;
    }

    /** Follows splits; whether assertions hold is seen when both neighbours are known. */
    void add(int instruction) {
        if (seen[instruction] != round && !(isOrdered && hasMatch)) {
            roots[rootCount++] = instruction;
        }
        add(instruction, null, null);
    }

    /** Follows splits, and assertions that hold between the neighbours. */
    void add(int instruction, Neighbour before, Neighbour after) {
        int depth = 0;
        pending[depth++] = instruction;
        while (depth > 0 && !(isOrdered && hasMatch)) {
            int at = pending[--depth];
            if (seen[at] == round) {
                continue;
            }
            seen[at] = round;
            switch (nfa.kind(at)) {
                case Nfa.SPLIT -> {
                    pending[depth++] = nfa.second(at);
                    pending[depth++] = nfa.first(at);
                }
                case Nfa.ASSERT -> {
                    if (before == null) {
                        asserts = true;
                        count++;
                    } else if (nfa.assertion(at).holds(before, after)) {
                        pending[depth++] = nfa.first(at);
                    }
                }
                case Nfa.MATCH -> {
                    hasMatch = true;
                    reached[count++] = at;
                }
                case Nfa.BYTES -> reached[count++] = at;
                default -> {}
            }
        }
    }

    int count() {
        return count;
    }

    int at(int index) {
        return reached[index];
    }

    boolean hasMatch() {
        return hasMatch;
    }

    /**
     * As a state behind that neighbour: by what was added where an assertion is open, since following it may lead back to where preferred
     * ways lead; else by what was reached. Where nothing is preferred to anything, the order is left out.
     */
    StateKey key(Neighbour before) {
        int[] instructions = asserts ? Arrays.copyOf(roots, rootCount) : Arrays.copyOf(reached, count);
        if (!isOrdered) {
            Arrays.sort(instructions);
        }
        return new StateKey(instructions, asserts ? before : Neighbour.OTHER);
    }
}
