package dev.sneller.expression.function.text.regexp.automaton;

/** What stands beside a place in a text, as far as assertions ask. Only ASCII has letters of words. */
enum Neighbour {
    /** Nothing: the text begins or ends here. */
    EDGE,
    NEWLINE,
    WORD,
    OTHER;

    static final int COUNT = values().length;
    private static final Neighbour[] BY_ORDINAL = values();

    static Neighbour of(byte value) {
        return of(value & 0xFF);
    }

    static Neighbour of(int unsigned) {
        boolean isWord = unsigned >= 'a' && unsigned <= 'z'
                || unsigned >= 'A' && unsigned <= 'Z'
                || unsigned >= '0' && unsigned <= '9'
                || unsigned == '_';
        return isWord ? WORD : unsigned == '\n' ? NEWLINE : OTHER;
    }

    static Neighbour at(int ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
