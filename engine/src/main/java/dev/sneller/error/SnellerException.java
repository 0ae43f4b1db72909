package dev.sneller.error;

import java.util.Optional;

/**
 * The one exception of the engine: a code, what happened with which value, where, and what to do about it.
 *
 * <p>Message form: {@code Title: what, 'value' (line L, column C). What to do}. Values are cut to 80 characters and never
 * secret. Wrapped once, at the boundary that knows more (file, row group, column, position).
 */
public final class SnellerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_VALUE_LENGTH = 80;

    private final ErrorCode code;
    private final transient TextPosition position;
    private final String text;

    public SnellerException(ErrorCode code, String text) {
        this(code, text, null, null);
    }

    public SnellerException(ErrorCode code, String text, Throwable cause) {
        this(code, text, null, cause);
    }

    /** @param position place in the statement or document, or null when unknown */
    public SnellerException(ErrorCode code, String text, TextPosition position, Throwable cause) {
        super(compose(code, text, position), cause);
        this.code = code;
        this.text = text;
        this.position = position;
    }

    public ErrorCode code() {
        return code;
    }

    public Optional<TextPosition> position() {
        return Optional.ofNullable(position);
    }

    /** The message without title and position. */
    public String text() {
        return text;
    }

    /** The same failure with a place, unless it has one already. */
    public SnellerException at(TextPosition place) {
        return position != null || place == null ? this : new SnellerException(code, text, place, this);
    }

    /** A value as messages show it: quoted, cut to 80 characters. */
    public static String quote(CharSequence value) {
        if (value.length() <= MAX_VALUE_LENGTH) {
            return "'" + value + "'";
        }
        return "'" + value.subSequence(0, MAX_VALUE_LENGTH) + "…'";
    }

    private static String compose(ErrorCode code, String text, TextPosition position) {
        return code.title() + ": " + text + (position == null ? "" : " (" + position + ")");
    }
}
