package dev.sneller.variant;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.nio.charset.StandardCharsets;

/**
 * Why a text is not JSON, and where. Checked, and without a stack trace: who reads files adds file and line, or counts the row and
 * goes on.
 */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int CONTEXT = 20;

    private final String reason;
    private final int position;
    private final int line;
    private final int column;
    private final String around;

    /** @param at index into {@code text}, whose document spans {@code from} to {@code to} */
    JsonException(String reason, byte[] text, int from, int to, int at) {
        super(reason, null, false, false);
        this.reason = reason;
        position = at - from;
        int lines = 1;
        int lineStart = from;
        for (int i = from; i < at; i++) {
            if (text[i] == '\n') {
                lines++;
                lineStart = i + 1;
            }
        }
        line = lines;
        column = at - lineStart + 1;
        int first = Math.max(from, at - CONTEXT / 2);
        int last = Math.min(to, at + CONTEXT / 2);
        around = new String(text, first, last - first, StandardCharsets.UTF_8);
    }

    public String reason() {
        return reason;
    }

    /** Bytes from the document's start, from 0. */
    public int position() {
        return position;
    }

    /** Line within the document, from 1. */
    public int line() {
        return line;
    }

    /** Byte within the line, from 1. */
    public int column() {
        return column;
    }

    /** About twenty bytes of text around the place. */
    public String around() {
        return around;
    }

    @Override
    public String getMessage() {
        return "Error parsing JSON: " + reason + ", pos " + position + ", near " + SnellerException.quote(around);
    }

    /** As a user sees it when no file is involved; without a line and column, which would be taken for those of the statement. */
    public SnellerException toSnellerException() {
        return new SnellerException(ErrorCode.INVALID_JSON, getMessage(), this);
    }
}
