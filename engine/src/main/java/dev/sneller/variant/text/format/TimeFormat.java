package dev.sneller.variant.text.format;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of dates and times, compiled once from its text: {@code YYYY YY MMMM MON MM DD DY HH24 HH12 AM PM MI SS FF[0-9] TZH TZM TZD} in
 * any case; text in double quotes, as all else, stands for itself. Immutable.
 */
public final class TimeFormat {
    private static final int NANO_PLACES = 9;

    /**
     * One element.
     *
     * @param text of a literal
     * @param places of a fraction
     */
    record Part(TimeElement element, byte[] text, int places) {}

    private final String text;
    private final List<Part> parts;

    private TimeFormat(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Compiles a text; a quote without an end is FORMAT_MISMATCH with its place. */
    public static TimeFormat of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            TimeElement element = TimeElement.at(text, at);
            if (element == null) {
                at = literal(text, at, literal);
                continue;
            }
            flush(literal, parts);
            at += element.length();
            int places = NANO_PLACES;
            if (element == TimeElement.FRACTION && at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
                places = text.charAt(at++) - '0';
            }
            parts.add(new Part(element, null, places));
        }
        flush(literal, parts);
        return new TimeFormat(text, parts);
    }

    /** Takes what stands for itself at {@code at} and returns where it ends. */
    private static int literal(String text, int at, StringBuilder literal) {
        char c = text.charAt(at);
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new SnellerException(
                        ErrorCode.FORMAT_MISMATCH,
                        "the format " + SnellerException.quote(text) + " has a quote without an end at character "
                                + (at + 1));
            }
            literal.append(text, at + 1, end);
            return end + 1;
        }
        literal.append(c);
        return at + 1;
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (literal.length() > 0) {
            byte[] bytes = literal.toString().getBytes(StandardCharsets.UTF_8);
            parts.add(new Part(TimeElement.LITERAL, bytes, 0));
            literal.setLength(0);
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** The text it was compiled from. */
    @Override
    public String toString() {
        return text;
    }
}
