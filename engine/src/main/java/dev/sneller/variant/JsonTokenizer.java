package dev.sneller.variant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads JSON text byte by byte into a {@link DocumentSink}, without objects per value: keys and strings that need no unescaping are
 * handed on as slices of the text.
 *
 * <p>Strict, as files are: RFC 8259, well-formed UTF-8, at most {@link DocumentSink#MAX_DEPTH} levels, no duplicate keys unless
 * allowed (then the sink sees all and decides), lone surrogates become U+FFFD. Lenient, as PARSE_JSON is: see {@link JsonLeniency}.
 * On an error the sink is told to abandon the document before the exception leaves. Owned by one thread.
 */
public final class JsonTokenizer {
    private final boolean lenient;
    private final boolean duplicatesAllowed;
    private final JsonStrings strings = new JsonStrings();
    private final JsonNumbers numbers = new JsonNumbers();
    private final SeenKeys seen = new SeenKeys();
    /** Serials of open objects, 0 for arrays. */
    private long[] open = new long[16];

    private int depth;
    private byte[] text;
    private int from;
    private int to;
    private DocumentSink sink;

    private JsonTokenizer(boolean lenient, boolean duplicatesAllowed) {
        this.lenient = lenient;
        this.duplicatesAllowed = duplicatesAllowed;
    }

    /** For files. */
    public static JsonTokenizer strict() {
        return new JsonTokenizer(false, false);
    }

    /** For files with {@code ALLOW_DUPLICATE}: all members reach the sink, which lets the last one win. */
    public static JsonTokenizer strictWithDuplicates() {
        return new JsonTokenizer(false, true);
    }

    /** For PARSE_JSON. @param duplicatesAllowed its option {@code 'd'} */
    public static JsonTokenizer lenient(boolean duplicatesAllowed) {
        return new JsonTokenizer(true, duplicatesAllowed);
    }

    /**
     * Reads exactly one document, with blanks around it.
     *
     * @return false when a lenient text is SQL NULL (blank or {@code undefined}): then the sink was told to abandon
     * @throws JsonException when the text is not JSON, after {@link DocumentSink#abandon}
     */
    public boolean parse(byte[] newText, int newFrom, int newTo, DocumentSink newSink) throws JsonException {
        begin(newText, newFrom, newTo, newSink);
        try {
            if (lenient && JsonLeniency.isSqlNull(text, from, to)) {
                sink.abandon();
                return false;
            }
            int p = skipBlanks(document(from));
            if (p < to) {
                throw error("unexpected " + shown(p) + " behind the document", p);
            }
        } catch (JsonException e) {
            sink.abandon();
            throw e;
        }
        sink.endDocument();
        return true;
    }

    /**
     * Reads the first of several documents.
     *
     * @return the place behind it
     * @throws JsonException when the text is not JSON, after {@link DocumentSink#abandon}
     */
    public int parseNext(byte[] newText, int newFrom, int newTo, DocumentSink newSink) throws JsonException {
        begin(newText, newFrom, newTo, newSink);
        int end;
        try {
            end = document(from);
        } catch (JsonException e) {
            sink.abandon();
            throw e;
        }
        sink.endDocument();
        return end;
    }

    private void begin(byte[] newText, int newFrom, int newTo, DocumentSink newSink) {
        text = newText;
        from = newFrom;
        to = newTo;
        sink = newSink;
        depth = 0;
        seen.startDocument(newText);
        newSink.startDocument();
    }

    /** Reads one value of any depth from {@code p} and returns the place behind it. */
    private int document(int p) throws JsonException {
        do {
            p = value(p);
            p = afterValue(p);
        } while (depth > 0);
        return p;
    }

    /** Reads a scalar or empty container whole, or opens containers down to the first scalar. */
    private int value(int at) throws JsonException {
        int p = at;
        for (; ; ) {
            p = next(p);
            byte c = text[p];
            if (c == '"') {
                return string(p);
            }
            if (c >= '0' && c <= '9' || c == '-') {
                return number(p);
            }
            if (c == '{') {
                push(p, seen.open());
                sink.startObject();
                p = next(p + 1);
                if (text[p] == '}') {
                    return closeObject(p);
                }
                p = key(p);
            } else if (c == '[') {
                push(p, 0);
                sink.startArray();
                p = next(p + 1);
                if (text[p] == ']') {
                    return closeArray(p);
                }
            } else {
                return word(p);
            }
        }
    }

    /** Closes containers until one goes on; returns the place of its next value, or the end when none is left open. */
    private int afterValue(int at) throws JsonException {
        int p = at;
        while (depth > 0) {
            p = next(p);
            byte c = text[p];
            boolean inObject = open[depth - 1] != 0;
            if (c == ',') {
                p = next(p + 1);
                if (inObject ? text[p] != '}' : text[p] != ']') {
                    return inObject ? key(p) : p;
                }
                if (!lenient) {
                    throw error("a value must follow the comma", p);
                }
                if (!inObject) {
                    sink.undefined();
                }
            } else if (c != (inObject ? '}' : ']')) {
                throw error("expected ',' or '" + (inObject ? '}' : ']') + "' instead of " + shown(p), p);
            }
            p = inObject ? closeObject(p) : closeArray(p);
        }
        return p;
    }

    private void push(int p, long serial) throws JsonException {
        if (depth == DocumentSink.MAX_DEPTH) {
            throw error("nested deeper than " + DocumentSink.MAX_DEPTH + " levels", p);
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = serial;
    }

    private int closeObject(int p) {
        depth--;
        sink.endObject();
        return p + 1;
    }

    private int closeArray(int p) {
        depth--;
        sink.endArray();
        return p + 1;
    }

    /** Reads a key and its colon. */
    private int key(int p) throws JsonException {
        byte[] source;
        int start;
        int length;
        int end;
        if (text[p] == '"') {
            end = strings.scan(text, p + 1, to);
            if (end < 0) {
                throw error(strings.failure, strings.failedAt);
            }
            source = strings.source;
            start = strings.start;
            length = strings.length;
        } else {
            end = lenient ? JsonLeniency.keyEnd(text, p, to) : p;
            if (end == p) {
                throw error("expected a key in double quotes instead of " + shown(p), p);
            }
            source = text;
            start = p;
            length = end - p;
        }
        if (!duplicatesAllowed && !seen.add(open[depth - 1], source, start, length)) {
            String name = new String(source, start, length, StandardCharsets.UTF_8);
            throw error("duplicate object attribute \"" + name + "\"", p);
        }
        sink.key(source, start, length);
        end = next(end);
        if (text[end] != ':') {
            throw error("expected ':' instead of " + shown(end), end);
        }
        return end + 1;
    }

    private int string(int p) throws JsonException {
        int end = strings.scan(text, p + 1, to);
        if (end < 0) {
            throw error(strings.failure, strings.failedAt);
        }
        sink.string(strings.source, strings.start, strings.length);
        return end;
    }

    private int number(int p) throws JsonException {
        if (lenient && p + 1 < to && text[p] == '-' && (text[p + 1] | 0x20) == 'i') {
            return word(p);
        }
        int end = numbers.scan(text, p, to, sink);
        if (end < 0) {
            throw error(numbers.failure, numbers.failedAt);
        }
        return end;
    }

    private int word(int p) throws JsonException {
        int end = lenient ? JsonLeniency.word(text, p, to, sink, depth > 0 && open[depth - 1] == 0) : strictWord(p);
        if (end < 0) {
            throw error("unexpected " + shown(p), p);
        }
        return end;
    }

    private int strictWord(int p) {
        if (JsonLeniency.matches("true", text, p, to)) {
            sink.booleanValue(true);
            return p + 4;
        }
        if (JsonLeniency.matches("false", text, p, to)) {
            sink.booleanValue(false);
            return p + 5;
        }
        if (JsonLeniency.matches("null", text, p, to)) {
            sink.nullValue();
            return p + 4;
        }
        return -1;
    }

    /** First place from {@code p} on that is not blank; an error at the end of the text. */
    private int next(int p) throws JsonException {
        int at = p < to && text[p] > ' ' ? p : skipBlanks(p);
        if (at >= to) {
            throw error("unexpected end of the text", to);
        }
        return at;
    }

    private int skipBlanks(int at) {
        int p = at;
        while (p < to && (text[p] == ' ' || text[p] == '\n' || text[p] == '\r' || text[p] == '\t')) {
            p++;
        }
        return p;
    }

    private String shown(int p) {
        byte c = text[p];
        return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : String.format("byte 0x%02X", c);
    }

    private JsonException error(String reason, int at) {
        return new JsonException(reason, text, from, to, at);
    }
}
