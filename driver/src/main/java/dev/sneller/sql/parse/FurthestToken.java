package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import java.util.BitSet;
import java.util.List;

/**
 * The furthest token at which some look-ahead failed, and what would have fitted there.
 *
 * <p>The parser gives up at the first token of a choice although a later one is at fault; the furthest mismatch is the place a
 * reader would point at (the heuristic of packrat parsers: Ford, 2002).
 */
public final class FurthestToken {
    private int line;
    private int column;
    private String image = "";
    private final BitSet expected = new BitSet();

    /** Called by the generated look-ahead routines for each token that did not fit: a thousand times a statement, so nothing is made here. */
    public void mismatch(int foundLine, int foundColumn, String found, int expectedKind) {
        int start = found.isEmpty() ? foundColumn + 1 : foundColumn;
        if (foundLine < line || foundLine == line && start < column) {
            return;
        }
        if (foundLine != line || start != column) {
            line = foundLine;
            column = start;
            image = found;
            expected.clear();
        }
        expected.set(expectedKind);
    }

    /** Where a token starts; the end of the text, given as the place of its last character, comes one after that. */
    static TextPosition place(int line, int column, String image) {
        return new TextPosition(line, image.isEmpty() ? column + 1 : column);
    }

    boolean isBefore(TextPosition other) {
        return line < other.line() || line == other.line() && column < other.column();
    }

    TextPosition place() {
        return new TextPosition(line, column);
    }

    String image() {
        return image;
    }

    /** Kinds of tokens, in ascending order. */
    List<Integer> expected() {
        return expected.stream().boxed().toList();
    }
}
