package dev.sneller.expression.function.text.regexp.automaton;

/**
 * Finds the matches of one automaton; of one thread. Where bytes tell that a match may begin it is tried there and then, which finds start
 * and end in one walk. Attempts that fail are paid from a credit that matches and passed bytes refill: without credit the end is sought
 * first, by a walk that never turns back, and the start from there, so that no text takes more than so many steps a byte.
 */
public final class MatchSearch {
    private static final int MOST_CREDIT = 4_096;
    /** What an attempt costs besides its steps. */
    private static final int ATTEMPT = 4;

    /** So many halvings of what is refilled while attempts are not made: they have been in vain. */
    private static final int SLOWLY = 3;

    private final Automaton automaton;
    private int credit;
    private int start;
    private int end;

    public MatchSearch(Automaton automaton) {
        this(automaton, MOST_CREDIT);
    }

    MatchSearch(Automaton automaton, int credit) {
        this.automaton = automaton;
        this.credit = credit;
    }

    /** Of the match found last. */
    public int start() {
        return start;
    }

    /** Of the match found last. */
    public int end() {
        return end;
    }

    /**
     * Seeks the leftmost match at or behind {@code at}, the preferred one of those that begin there: a place when there is one, {@link
     * Automaton#NONE}, or {@link Automaton#GAVE_UP}.
     */
    public int find(byte[] bytes, int from, int at, int to) {
        if (automaton.middle() != null && credit > 0) {
            return byLiteral(automaton.middle(), bytes, from, at, to);
        }
        return automaton.canTry() ? tryEach(bytes, from, at, to) : endFirst(bytes, from, at, to);
    }

    private int byLiteral(InnerLiteral literal, byte[] bytes, int from, int at, int to) {
        int place = literal.next(bytes, at, to);
        while (place >= 0 && credit > 0) {
            int begin = literal.start(bytes, from, at, place, to);
            int reached = begin < 0 ? begin : automaton.endAt(bytes, from, begin, to);
            if (reached >= 0) {
                return found(begin, reached, at);
            }
            if (reached == Automaton.GAVE_UP) {
                break;
            }
            credit -= ATTEMPT + (begin < 0 ? 0 : Walk.failedAt(reached) - begin);
            place = literal.next(bytes, place + 1, to);
        }
        return place < 0 ? none(at, to) : endFirst(bytes, from, at, to);
    }

    private int found(int begin, int reached, int at) {
        start = begin;
        end = reached;
        credit = Math.min(MOST_CREDIT, credit + reached - at);
        return begin;
    }

    private int none(int at, int to) {
        credit = Math.min(MOST_CREDIT, credit + to - at);
        return Automaton.NONE;
    }

    private int tryEach(byte[] bytes, int from, int at, int to) {
        int begin = automaton.candidate(bytes, at, to);
        while (begin >= 0 && credit > 0) {
            int reached = automaton.endAt(bytes, from, begin, to);
            if (reached >= 0) {
                return found(begin, reached, at);
            }
            if (reached == Automaton.GAVE_UP) {
                return endFirst(bytes, from, begin, to);
            }
            credit -= Walk.failedAt(reached) - begin + ATTEMPT;
            begin = automaton.candidate(bytes, begin + 1, to);
        }
        return begin < 0 ? none(at, to) : endFirst(bytes, from, begin, to);
    }

    private int endFirst(byte[] bytes, int from, int at, int to) {
        end = automaton.end(bytes, from, at, to);
        if (end < 0) {
            credit = Math.min(MOST_CREDIT, credit + (to - at >> SLOWLY));
            return end;
        }
        start = automaton.start(bytes, from, at, end, to);
        credit = Math.min(MOST_CREDIT, credit + (end - at >> SLOWLY));
        return start;
    }
}
