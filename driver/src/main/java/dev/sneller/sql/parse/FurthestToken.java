package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import java.util.Set;
import java.util.TreeSet;

/**
 * The furthest token at which some look-ahead failed, and what would have fitted there.
 *
 * <p>The parser gives up at the first token of a choice although a later one is at fault; the furthest mismatch is the place a
 * reader would point at (the heuristic of packrat parsers: Ford, 2002).
 */
public final class FurthestToken {
    private TextPosition place = new TextPosition(0, 0);
    private String image = "";
    private final Set<Integer> expected = new TreeSet<>();

    /** Called by the generated look-ahead routines for each token that did not fit. */
    public void mismatch(int line, int column, String found, int expectedKind) {
        TextPosition at = place(line, column, found);
        if (isBefore(at)) {
            place = at;
            image = found;
            expected.clear();
        }
        if (place.equals(at)) {
            expected.add(expectedKind);
        }
    }

    /** Where a token starts; the end of the text, given as the place of its last character, comes one after that. */
    static TextPosition place(int line, int column, String image) {
        return new TextPosition(line, image.isEmpty() ? column + 1 : column);
    }

    boolean isBefore(TextPosition other) {
        return place.line() < other.line() || place.line() == other.line() && place.column() < other.column();
    }

    TextPosition place() {
        return place;
    }

    String image() {
        return image;
    }

    Set<Integer> expected() {
        return expected;
    }
}
