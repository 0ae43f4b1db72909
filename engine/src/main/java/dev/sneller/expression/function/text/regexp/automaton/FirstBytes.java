package dev.sneller.expression.function.text.regexp.automaton;

/** Which bytes a match may begin with, of patterns that match no empty text. Immutable. */
final class FirstBytes {
    /** What most texts have many of. */
    private static final String FREQUENT = "etaoinshrdlu ";

    private static final int MOST_FREQUENT = 1;
    private static final int MOST_RARE = 32;

    private final boolean[] isFirst = new boolean[256];
    private boolean isEmptyMatched;

    private FirstBytes() {}

    /** Null when the empty text matches somewhere. */
    static FirstBytes of(Nfa nfa) {
        FirstBytes bytes = new FirstBytes();
        bytes.follow(nfa, nfa.start(), new boolean[nfa.size()]);
        return bytes.isEmptyMatched ? null : bytes;
    }

    /** Assertions are taken to hold. */
    private void follow(Nfa nfa, int start, boolean[] seen) {
        int[] pending = new int[nfa.size() + 1];
        int depth = 0;
        pending[depth++] = start;
        while (depth > 0) {
            int at = pending[--depth];
            if (seen[at]) {
                continue;
            }
            seen[at] = true;
            switch (nfa.kind(at)) {
                case Nfa.SPLIT -> {
                    pending[depth++] = nfa.second(at);
                    pending[depth++] = nfa.first(at);
                }
                case Nfa.ASSERT, Nfa.MARK -> pending[depth++] = nfa.first(at);
                case Nfa.MATCH -> isEmptyMatched = true;
                case Nfa.BYTES -> {
                    for (int value = nfa.lowest(at); value <= nfa.highest(at); value++) {
                        isFirst[value] = true;
                    }
                }
                default -> {}
            }
        }
    }

    /** Where the first such byte is at or behind {@code at}; {@code to} when there is none. */
    int next(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && !isFirst[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    /** Whether texts have few of them, so that looking for them is faster than walking an automaton. */
    boolean areRare() {
        int frequent = 0;
        int rare = 0;
        for (int value = 0; value < isFirst.length; value++) {
            boolean isFrequent = FREQUENT.indexOf(value) >= 0;
            frequent += isFirst[value] && isFrequent ? 1 : 0;
            rare += isFirst[value] && !isFrequent ? 1 : 0;
        }
        return frequent <= MOST_FREQUENT && rare <= MOST_RARE;
    }
}
