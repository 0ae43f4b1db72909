package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where groups are in a match whose ends are known, of patterns in which each byte leaves only one way to go on. Immutable, for all
 * threads.
 */
final class OnePass {
    private static final int MOST_STATES = 400;
    private static final int SLOTS = Long.SIZE;

    private final ByteClasses classes;
    private final int stride;
    /**
     * By row of a state and class: twice the row behind the byte, and one more where slots are at the place before it; -1 where the byte does not
     * match. The last column stands for the end of the match.
     */
    private final int[] next;
    /** Which slots are at the place before the byte. */
    private final long[] marks;

    private OnePass(ByteClasses classes, int stride, int[] next, long[] marks) {
        this.classes = classes;
        this.stride = stride;
        this.next = next;
        this.marks = marks;
    }

    /** Null when a byte may be matched in two ways, or the pattern asks for places. */
    static OnePass of(Node pattern) {
        try {
            return new Building(NfaBuilder.marked(pattern)).build();
        } catch (UnsupportedPattern refused) {
            return null;
        }
    }

    /**
     * Begin and end of each group at twice its number, -1 where it takes no part; the match itself stands at 0.
     *
     * @param slots to be filled; two a group
     */
    void fill(byte[] bytes, int start, int end, int[] slots) {
        Arrays.fill(slots, Automaton.NONE);
        byte[] classOf = classes.ofBytes();
        int row = 0;
        for (int i = start; i < end && row >= 0; i++) {
            int column = row + (classOf[bytes[i] & 0xFF] & 0xFF);
            int entry = next[column];
            if ((entry & 1) != 0) {
                mark(column, i, slots);
            }
            boolean isSame = entry == 2 * row;
            row = entry >> 1;
            // As in Walk: no look-up waits for the one before it here.
            while (isSame && i + 1 < end && next[row + (classOf[bytes[i + 1] & 0xFF] & 0xFF)] == entry) {
                i++;
            }
        }
        if (row >= 0) {
            mark(row + stride - 1, end, slots);
        }
        slots[0] = start;
        slots[1] = end;
    }

    private void mark(int column, int place, int[] slots) {
        for (long open = marks[column]; open != 0; open &= open - 1) {
            slots[Long.numberOfTrailingZeros(open)] = place;
        }
    }

    /** The states, one for the start and one for each instruction behind a byte. */
    private static final class Building {
        private final Nfa nfa;
        private final ByteClasses classes;
        private final int stride;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<Integer> entries = new ArrayList<>();
        private int[] next = {};
        private long[] marks = {};
        private boolean[] visited;

        Building(Nfa nfa) {
            this.nfa = nfa;
            classes = new ByteClasses(nfa);
            stride = classes.count() + 1;
        }

        OnePass build() {
            number(nfa.start());
            for (int state = 0; state < entries.size(); state++) {
                next = Arrays.copyOf(next, (state + 1) * stride);
                marks = Arrays.copyOf(marks, (state + 1) * stride);
                Arrays.fill(next, state * stride, (state + 1) * stride, Automaton.NONE);
                visited = new boolean[nfa.size()];
                follow(entries.get(state), 0, state * stride);
            }
            return new OnePass(classes, stride, next, marks);
        }

        private int number(int instruction) {
            Integer known = numbers.get(instruction);
            if (known != null) {
                return known;
            }
            if (entries.size() == MOST_STATES) {
                throw new UnsupportedPattern("many states");
            }
            entries.add(instruction);
            numbers.put(instruction, entries.size() - 1);
            return entries.size() - 1;
        }

        private void follow(int instruction, long passed, int row) {
            if (visited[instruction]) {
                throw new UnsupportedPattern("two ways to one place");
            }
            visited[instruction] = true;
            switch (nfa.kind(instruction)) {
                case Nfa.SPLIT -> {
                    follow(nfa.first(instruction), passed, row);
                    follow(nfa.second(instruction), passed, row);
                }
                case Nfa.MARK -> {
                    if (nfa.slot(instruction) >= SLOTS) {
                        throw new UnsupportedPattern("many groups");
                    }
                    follow(nfa.first(instruction), passed | 1L << nfa.slot(instruction), row);
                }
                case Nfa.BYTES -> enter(instruction, passed, row);
                case Nfa.MATCH -> marks[row + stride - 1] = passed;
                case Nfa.FAIL -> {}
                default -> throw new UnsupportedPattern("an assertion");
            }
        }

        private void enter(int instruction, long passed, int row) {
            int state = number(nfa.first(instruction));
            for (int c = 0; c < classes.count(); c++) {
                int value = classes.representative(c);
                if (nfa.lowest(instruction) <= value && value <= nfa.highest(instruction)) {
                    if (next[row + c] != Automaton.NONE) {
                        throw new UnsupportedPattern("two ways for a byte");
                    }
                    next[row + c] = 2 * state * stride + (passed == 0 ? 0 : 1);
                    marks[row + c] = passed;
                }
            }
        }
    }
}
