package dev.sneller.expression.function.text.regexp.automaton;

/** A pattern that is left to RE2/J: by its syntax, or for its size. Never leaves the package. */
final class UnsupportedPattern extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsupportedPattern(String reason) {
        super(reason, null, false, false);
    }
}
