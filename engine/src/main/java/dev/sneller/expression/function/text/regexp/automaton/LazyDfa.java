package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton whose states are made as texts reach them. Walking reads a table without locks: an entry not yet seen reads as
 * unknown, and is then looked up, or made, by one thread at a time.
 *
 * <p>The entry of a state and a byte tells whether the pattern has matched before that byte, and the state behind it.
 */
final class LazyDfa {
    /** Not made yet. */
    static final int UNKNOWN = 0;
    /** Nothing can match any more. */
    static final int DEAD = -1;
    /** No more room for states. */
    static final int FULL = Integer.MIN_VALUE;

    private static final int MOST_ENTRIES = 1 << 16;
    private static final int FIRST_STATES = 16;

    private final Nfa nfa;
    private final ByteClasses classes;
    private final int stride;
    private final Closure ways;
    private final Closure resolved;
    private final Map<StateKey, Integer> places = new HashMap<>();
    private final List<StateKey> states = new ArrayList<>();
    private final int[] starts = new int[Neighbour.COUNT];
    private int[] table;

    /** @param isOrdered whether matches are sought, leftmost and preferred first; else whether whole texts match */
    LazyDfa(Nfa nfa, boolean isOrdered) {
        this.nfa = nfa;
        classes = new ByteClasses(nfa);
        stride = classes.count() + 1;
        ways = new Closure(nfa, isOrdered);
        resolved = new Closure(nfa, isOrdered);
        // Places begin at the stride, so that no state is UNKNOWN.
        states.add(null);
        table = new int[FIRST_STATES * stride];
    }

    byte[] classes() {
        return classes.ofBytes();
    }

    /** The class of the end of the text. */
    int end() {
        return stride - 1;
    }

    int[] table() {
        return table;
    }

    /** Whether an entry says that the pattern has matched before the byte. */
    static boolean isMatch(int entry) {
        return entry < DEAD && entry != FULL;
    }

    /** The state behind a known entry; 0 when nothing longer can match, FULL when there is no room for it. */
    static int behind(int entry) {
        return entry >= DEAD ? Math.max(0, entry) : entry == FULL ? FULL : DEAD - 1 - entry;
    }

    /** The state in which a text, or a search behind that neighbour, begins; FULL when there is no room for it. */
    int start(Neighbour before) {
        int known = starts[before.ordinal()];
        return known != UNKNOWN && known < table.length ? known : makeStart(before);
    }

    /** As {@link #start(Neighbour)} behind a byte of the text. */
    int start(byte before) {
        return start(classes.hasAssertions() ? Neighbour.of(before) : Neighbour.OTHER);
    }

    /** The state of a search in which no match has begun, where it is the same behind all bytes; else UNKNOWN, or FULL. */
    int idle() {
        return classes.hasAssertions() ? UNKNOWN : start(Neighbour.OTHER);
    }

    private synchronized int makeStart(Neighbour before) {
        ways.clear();
        ways.add(nfa.start());
        int place = place(ways.key(before));
        if (place != FULL) {
            starts[before.ordinal()] = place;
        }
        return place;
    }

    /** The entry, made if need be: the table may be another one afterwards; FULL when there is no room for it. */
    synchronized int entry(int state, int byteClass) {
        int known = table[state + byteClass];
        if (known != UNKNOWN) {
            return known;
        }
        int made = make(states.get(state / stride), byteClass);
        if (made != FULL) {
            table[state + byteClass] = made;
        }
        return made;
    }

    private int make(StateKey state, int byteClass) {
        Neighbour after = classes.neighbour(byteClass);
        resolved.clear();
        for (int instruction : state.instructions) {
            resolved.add(instruction, state.before, after);
        }
        ways.clear();
        boolean isEnd = byteClass == end();
        int value = isEnd ? -1 : classes.representative(byteClass);
        for (int i = 0; i < resolved.count() && !isEnd; i++) {
            int at = resolved.at(i);
            if (nfa.kind(at) == Nfa.BYTES && nfa.lowest(at) <= value && value <= nfa.highest(at)) {
                ways.add(nfa.first(at));
            }
        }
        int place = ways.count() == 0 ? 0 : place(ways.key(after));
        if (place == FULL) {
            return FULL;
        }
        return resolved.hasMatch() ? DEAD - 1 - place : place == 0 ? DEAD : place;
    }

    /** Where the state's row is in the table, or FULL. */
    private int place(StateKey state) {
        Integer known = places.get(state);
        if (known != null) {
            return known;
        }
        int place = states.size() * stride;
        if (place + stride > MOST_ENTRIES) {
            return FULL;
        }
        if (place + stride > table.length) {
            table = Arrays.copyOf(table, 2 * table.length);
        }
        states.add(state);
        places.put(state, place);
        return place;
    }
}
