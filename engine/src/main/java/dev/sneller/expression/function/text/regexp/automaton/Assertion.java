package dev.sneller.expression.function.text.regexp.automaton;

/** What a pattern asks of a place between two characters. */
enum Assertion {
    TEXT_START,
    TEXT_END,
    LINE_START,
    LINE_END,
    WORD_EDGE,
    NO_WORD_EDGE;

    boolean holds(Neighbour before, Neighbour after) {
        return switch (this) {
            case TEXT_START -> before == Neighbour.EDGE;
            case TEXT_END -> after == Neighbour.EDGE;
            case LINE_START -> before == Neighbour.EDGE || before == Neighbour.NEWLINE;
            case LINE_END -> after == Neighbour.EDGE || after == Neighbour.NEWLINE;
            case WORD_EDGE -> (before == Neighbour.WORD) != (after == Neighbour.WORD);
            case NO_WORD_EDGE -> (before == Neighbour.WORD) == (after == Neighbour.WORD);
        };
    }

    /** The same of a text that is read from its end. */
    Assertion reversed() {
        return switch (this) {
            case TEXT_START -> TEXT_END;
            case TEXT_END -> TEXT_START;
            case LINE_START -> LINE_END;
            case LINE_END -> LINE_START;
            case WORD_EDGE, NO_WORD_EDGE -> this;
        };
    }
}
