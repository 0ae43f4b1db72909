package dev.sneller.expression.function.text.regexp.automaton;

/** Texts led through an automaton, one look-up a byte. */
final class Walk {
    /** Less the place that was reached. */
    private static final int FAILED = Automaton.GAVE_UP - 1;

    private Walk() {}

    /** Whether the whole text matches: {@link Automaton#NONE}, its end, or {@link Automaton#GAVE_UP}. */
    static int whole(LazyDfa dfa, byte[] bytes, int from, int to) {
        byte[] classes = dfa.classes();
        int state = dfa.start(Neighbour.EDGE);
        int[] table = dfa.table();
        for (int i = from; state != LazyDfa.FULL; ) {
            int byteClass = i == to ? dfa.end() : classes[bytes[i] & 0xFF] & 0xFF;
            int entry = table[state + byteClass];
            if (entry == LazyDfa.UNKNOWN) {
                entry = dfa.entry(state, byteClass);
                table = dfa.table();
            }
            if (i == to && entry != LazyDfa.FULL) {
                return LazyDfa.isMatch(entry) ? to : Automaton.NONE;
            }
            int before = state;
            state = LazyDfa.behind(entry);
            if (state == 0) {
                return Automaton.NONE;
            }
            i = state == before ? behindSame(table, classes, state, entry, bytes, i + 1, to) : i + 1;
        }
        return Automaton.GAVE_UP;
    }

    /**
     * Where a match ends: of an automaton that searches, the first at or behind {@code at}; of another one, the preferred one that begins there.
     * Without one the answer is below {@link Automaton#GAVE_UP} and tells how far the text was read.
     *
     * @param rare the bytes that matches begin with, if others are to be passed without the automaton; else null
     * @param isAny whether the end of any match will do, the sooner the better
     */
    static int end(LazyDfa dfa, FirstBytes rare, byte[] bytes, int from, int at, int to, boolean isAny) {
        byte[] classes = dfa.classes();
        int idle = rare == null ? LazyDfa.UNKNOWN : dfa.idle();
        int state = at == from ? dfa.start(Neighbour.EDGE) : dfa.start(bytes[at - 1]);
        int[] table = dfa.table();
        int end = Automaton.NONE;
        for (int i = at; state != LazyDfa.FULL; ) {
            if (state == idle) {
                i = rare.next(bytes, i, to);
            }
            int byteClass = i == to ? dfa.end() : classes[bytes[i] & 0xFF] & 0xFF;
            int entry = table[state + byteClass];
            if (entry == LazyDfa.UNKNOWN) {
                entry = dfa.entry(state, byteClass);
                table = dfa.table();
            }
            int before = state;
            state = LazyDfa.behind(entry);
            boolean isMatch = LazyDfa.isMatch(entry);
            if (isMatch) {
                end = i;
            }
            if (state == 0 || isMatch && isAny || i == to && state != LazyDfa.FULL) {
                return end >= 0 ? end : FAILED - i;
            }
            i = state == before ? behindSame(table, classes, state, entry, bytes, i + 1, to) : i + 1;
            end = isMatch ? i - 1 : end;
        }
        return Automaton.GAVE_UP;
    }

    /**
     * The first place whose byte leads a state elsewhere than into itself. No look-up waits for the one before it here, as it does where
     * states change.
     */
    private static int behindSame(int[] table, byte[] classes, int state, int entry, byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && table[state + (classes[bytes[i] & 0xFF] & 0xFF)] == entry) {
            i++;
        }
        return i;
    }

    /** How far the text was read by {@link #end} without a match. */
    static int failedAt(int answer) {
        return FAILED - answer;
    }

    /** Where the longest match begins that ends at {@code end}, not before {@code at}, by an automaton of texts read backwards. */
    static int farthestStart(LazyDfa dfa, byte[] bytes, int from, int at, int end, int to) {
        byte[] classes = dfa.classes();
        int state = end == to ? dfa.start(Neighbour.EDGE) : dfa.start(bytes[end]);
        int[] table = dfa.table();
        int start = Automaton.NONE;
        for (int i = end; i >= at; i--) {
            if (state == LazyDfa.FULL) {
                return Automaton.GAVE_UP;
            }
            int byteClass = i == from ? dfa.end() : classes[bytes[i - 1] & 0xFF] & 0xFF;
            int entry = table[state + byteClass];
            if (entry > 0) {
                state = entry;
                continue;
            }
            if (entry == LazyDfa.UNKNOWN) {
                entry = dfa.entry(state, byteClass);
                table = dfa.table();
            }
            if (LazyDfa.isMatch(entry)) {
                start = i;
            }
            state = LazyDfa.behind(entry);
            if (state == 0) {
                return start;
            }
        }
        return start;
    }
}
