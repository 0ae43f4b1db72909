package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;

/** Where something is written. Any two are equal, so that trees compare by what they say. */
public final class Place {
    private final int line;
    private final int column;

    Place(int line, int column) {
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** How many characters of the text stand before this place. */
    int offsetIn(String text) {
        int start = 0;
        for (int passed = 1; passed < line; passed++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    /** An error at this place. */
    public SnellerException error(ErrorCode code, String text) {
        return new SnellerException(code, text, new TextPosition(line, column), null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
