package dev.sneller.variant;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.DoubleText;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.NumberText;
import dev.sneller.variant.text.TemporalPrinter;

/**
 * Prints events as compact JSON text into a {@link ByteBuilder}.
 *
 * <p>Keys come in the order of the events, sorted when a {@link VariantEmitter} sends them. Control characters print as
 * {@code \}{@code u00XX} but for the five with short escapes; {@code /} is not escaped; undefined elements print as {@code undefined}; temporal values
 * as strings by the printer's formats, binary ones as hex. Owned by one thread.
 */
public final class JsonWriter implements DocumentSink {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    /** Per byte: 0 printed as it is, 1 by its code, else the letter of its short escape. */
    private static final byte[] ESCAPES = escapes();

    private final ByteBuilder out;
    private final TemporalPrinter temporal;
    private final DoubleText doubles = new DoubleText();
    private final VariantEmitter emitter = new VariantEmitter();
    private int documentStart;
    /** Whether a comma goes before the next key or element: something was printed in this container. */
    private boolean comma;

    /** Whether the value follows its key. */
    private boolean keyed;

    /** Where the last key was printed, and whether it came after another member. */
    private int keyStart;

    private boolean keyHadComma;

    public JsonWriter(ByteBuilder out, TemporalPrinter temporal) {
        this.out = out;
        this.temporal = temporal;
    }

    private static byte[] escapes() {
        byte[] table = new byte[128];
        for (int i = 0; i < ' '; i++) {
            table[i] = 1;
        }
        table['"'] = '"';
        table['\\'] = '\\';
        table['\b'] = 'b';
        table['\f'] = 'f';
        table['\n'] = 'n';
        table['\r'] = 'r';
        table['\t'] = 't';
        return table;
    }

    /** Appends the text of a value in binary form. */
    public void write(byte[] bytes, int at) {
        emitter.emitDocument(bytes, at, this);
    }

    @Override
    public void startDocument() {
        documentStart = out.size();
        comma = false;
        keyed = false;
    }

    @Override
    public void endDocument() {
        comma = false;
    }

    @Override
    public void abandon() {
        out.truncate(documentStart);
        comma = false;
        keyed = false;
    }

    private void separate() {
        if (comma && !keyed) {
            out.append(',');
        }
        comma = true;
        keyed = false;
    }

    @Override
    public void startObject() {
        separate();
        out.append('{');
        comma = false;
    }

    @Override
    public void key(byte[] bytes, int from, int length) {
        keyStart = out.size();
        keyHadComma = comma;
        separate();
        quoted(bytes, from, length);
        out.append(':');
        keyed = true;
    }

    @Override
    public void endObject() {
        out.append('}');
        comma = true;
    }

    @Override
    public void startArray() {
        separate();
        out.append('[');
        comma = false;
    }

    @Override
    public void endArray() {
        out.append(']');
        comma = true;
    }

    @Override
    public void string(byte[] bytes, int from, int length) {
        separate();
        quoted(bytes, from, length);
    }

    private void quoted(byte[] bytes, int from, int length) {
        out.reserve(length + 2);
        out.append('"');
        int end = from + length;
        int chunk = from;
        for (int i = from; i < end; i++) {
            byte c = bytes[i];
            if (c >= 0 && ESCAPES[c] != 0) {
                out.append(bytes, chunk, i - chunk);
                chunk = i + 1;
                escape(c);
            }
        }
        out.append(bytes, chunk, end - chunk).append('"');
    }

    private void escape(byte c) {
        out.append('\\');
        if (ESCAPES[c] != 1) {
            out.append(ESCAPES[c]);
        } else {
            out.append('u').append('0').append('0').append(HEX[c >> 4]).append(HEX[c & 0xF]);
        }
    }

    @Override
    public void integer(long value) {
        separate();
        NumberText.append(value, out);
    }

    @Override
    public void decimal(long high, long low, int scale) {
        separate();
        NumberText.append(high, low, scale, out);
    }

    @Override
    public void doubleValue(double value) {
        separate();
        doubles.appendJson(value, out);
    }

    @Override
    public void booleanValue(boolean value) {
        separate();
        out.append(value ? "true" : "false");
    }

    @Override
    public void nullValue() {
        separate();
        out.append("null");
    }

    @Override
    public void undefined() {
        if (keyed) {
            out.truncate(keyStart);
            comma = keyHadComma;
            keyed = false;
            return;
        }
        separate();
        out.append("undefined");
    }

    @Override
    public void binary(byte[] bytes, int from, int length) {
        openQuote();
        HexText.append(bytes, from, length, out);
        out.append('"');
    }

    @Override
    public void date(int days) {
        openQuote();
        temporal.date(days, out);
        out.append('"');
    }

    @Override
    public void time(long nanosOfDay) {
        openQuote();
        temporal.time(nanosOfDay, out);
        out.append('"');
    }

    @Override
    public void timestampNtz(long high, long low) {
        openQuote();
        temporal.timestampNtz(high, low, out);
        out.append('"');
    }

    @Override
    public void timestampLtz(long high, long low) {
        openQuote();
        temporal.timestampLtz(high, low, out);
        out.append('"');
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes) {
        openQuote();
        temporal.timestampTz(high, low, offsetMinutes, out);
        out.append('"');
    }

    private void openQuote() {
        separate();
        out.append('"');
    }
}
