package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import dev.sneller.sql.parse.grammar.SnellerParserConstants;
import dev.sneller.sql.parse.grammar.Token;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The furthest token at which some look-ahead failed, and what would have fitted there.
 *
 * <p>The parser gives up at the first token of a choice although a later one is at fault; the furthest mismatch is the place a
 * reader would point at (the heuristic of packrat parsers: Ford, 2002).
 */
public final class FurthestToken {
    /** The furthest token, null before the first. */
    private Token last;

    private int line;
    private int column;
    private String image = "";
    /** How many tokens have been the furthest so far, at least 1; and by kind which of them it would have fitted last. */
    private int furthest = 1;

    private final int[] fitted = new int[SnellerParserConstants.tokenImage.length];

    /** Called by the generated look-ahead routines for each token that did not fit: a thousand times a statement, so nothing is made here. */
    public void mismatch(Token found, int expectedKind) {
        if (found == last || isFurthest(found)) {
            fitted[expectedKind] = furthest;
        }
    }

    /** Whether none has failed behind the token; those before it are forgotten. */
    private boolean isFurthest(Token found) {
        int start = found.image.isEmpty() ? found.beginColumn + 1 : found.beginColumn;
        if (found.beginLine < line || found.beginLine == line && start < column) {
            return false;
        }
        if (found.beginLine != line || start != column) {
            line = found.beginLine;
            column = start;
            image = found.image;
            furthest++;
        }
        last = found;
        return true;
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
        return IntStream.range(0, fitted.length)
                .filter(kind -> fitted[kind] == furthest)
                .boxed()
                .toList();
    }
}
