package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;

/**
 * A document that was not loaded.
 *
 * @param line from 1
 * @param column bytes into the line, from 1
 * @param offset bytes into the text, after decompression, from 0
 */
public record Rejection(String location, long line, long column, long offset, String reason) {
    SnellerException toException() {
        String text = "file " + SnellerException.quote(location) + " at byte " + offset + ": " + reason
                + ". Mend the file, or load the rest with ON_ERROR = CONTINUE";
        TextPosition place = new TextPosition(Math.toIntExact(line), Math.toIntExact(column));
        return new SnellerException(ErrorCode.INVALID_JSON, text, place, null);
    }
}
