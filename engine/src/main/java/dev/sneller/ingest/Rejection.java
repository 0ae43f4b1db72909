package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;

/**
 * A record that was not loaded.
 *
 * @param line from 1
 * @param column bytes into the line, from 1
 * @param offset bytes into the text, after decompression, from 0
 */
public record Rejection(String location, long line, long column, long offset, String reason) {
    /** What a statement fails with when the first of them ends it. */
    public SnellerException toException(ErrorCode code) {
        String text = "file " + SnellerException.quote(location) + " at byte " + offset + ": " + reason
                + ". Mend the file, or load the rest with ON_ERROR = CONTINUE";
        TextPosition place = new TextPosition(Math.toIntExact(line), Math.toIntExact(column));
        return new SnellerException(code, text, place, null);
    }
}
