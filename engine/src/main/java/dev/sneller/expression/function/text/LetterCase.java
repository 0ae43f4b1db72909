package dev.sneller.expression.function.text;

import dev.sneller.kernel.AsciiCase;

/** What becomes of letters, by Unicode's simple mappings, without locale. */
enum LetterCase {
    UPPER,
    LOWER,
    /** One form for both cases of a letter and their variants. */
    FOLDED;

    int of(int codePoint) {
        return switch (this) {
            case UPPER -> Character.toUpperCase(codePoint);
            case LOWER -> Character.toLowerCase(codePoint);
            case FOLDED -> CodePoints.fold(codePoint);
        };
    }

    /** Writes a text whose letters of ASCII alone are turned; whether it has no others. */
    boolean ofAscii(byte[] source, int from, int length, byte[] target, int at) {
        return this == UPPER
                ? AsciiCase.toUpper(source, from, length, target, at)
                : AsciiCase.toLower(source, from, length, target, at);
    }
}
