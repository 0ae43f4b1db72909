package dev.sneller.variant;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;
import java.util.Arrays;

/**
 * Writes canonical key bytes: equal for two values exactly if SQL calls them equal, typed or VARIANT, whatever their scale or lane.
 * Part of the file format (blooms, shard ids).
 *
 * <pre>
 * Value   := class:u8 payload
 * 01 BOOLEAN   u8 0 or 1                    07 DATE     days:i64
 * 02 number    i64, if integral and in range 08 TIME     nanoseconds:i128
 * 03 number    unscaled:i128 exponent:i16    09 NTZ      nanoseconds:i128
 * 04 NaN                                    0A instant  nanoseconds:i128 (LTZ, TZ)
 * 05 -infinity                              0B text     UTF-8
 * 06 infinity                               0C binary   bytes
 * 0D object    count:u32 (length:u32 key length:u32 Value)*, keys ascending by bytes
 * 0E array     count:u32 (length:u32 Value)*
 * 0F JSON null                              10 undefined
 * </pre>
 *
 * A number of class 03 has no trailing zeros: its value is unscaled times ten to the exponent; a double stands for its shortest
 * decimal. Little-endian; 128-bit values low half first. Typed values are sent by the same methods as a document's. Owned by one thread.
 */
public final class CanonicalKeys implements DocumentSink {
    private static final int BOOLEAN = 0x01;
    private static final int LONG = 0x02;
    private static final int DECIMAL = 0x03;
    private static final int NAN = 0x04;
    private static final int NEGATIVE_INFINITY = 0x05;
    private static final int POSITIVE_INFINITY = 0x06;
    private static final int DATE = 0x07;
    private static final int TIME = 0x08;
    private static final int TIMESTAMP_NTZ = 0x09;
    private static final int INSTANT = 0x0A;
    private static final int TEXT = 0x0B;
    private static final int BINARY = 0x0C;
    private static final int OBJECT = 0x0D;
    private static final int ARRAY = 0x0E;
    private static final int JSON_NULL = 0x0F;
    private static final int UNDEFINED = 0x10;

    private final ByteBuilder out;
    private final ValueOfNumber number = new ValueOfNumber();
    private final VariantEmitter emitter = new VariantEmitter();
    private int documentStart;
    /** Where the class bytes of open containers are. */
    private int[] starts = new int[16];

    private int[] counts = new int[16];
    private int depth;

    public CanonicalKeys(ByteBuilder out) {
        this.out = out;
    }

    /** Appends the bytes of a value in binary form. */
    public void append(byte[] bytes, int at) {
        emitter.emit(bytes, at, this);
    }

    @Override
    public void startDocument() {
        documentStart = out.size();
    }

    @Override
    public void endDocument() {}

    @Override
    public void abandon() {
        out.truncate(documentStart);
        depth = 0;
    }

    /** Leaves room for the length of a member and writes the class; returns where the class is. */
    private int begin(int valueClass) {
        if (depth > 0) {
            counts[depth - 1]++;
            out.skip(4);
        }
        int at = out.size();
        out.append(valueClass);
        return at;
    }

    /** Fills in the length of a member whose class is at {@code at}. */
    private void end(int at) {
        if (depth > 0) {
            LittleEndian.putInt(out.array(), at - 4, out.size() - at);
        }
    }

    private void open(int valueClass) {
        int at = begin(valueClass);
        out.skip(4);
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
            counts = Arrays.copyOf(counts, 2 * depth);
        }
        starts[depth] = at;
        counts[depth] = 0;
        depth++;
    }

    private void close() {
        depth--;
        LittleEndian.putInt(out.array(), starts[depth] + 1, counts[depth]);
        end(starts[depth]);
    }

    @Override
    public void startObject() {
        open(OBJECT);
    }

    @Override
    public void key(byte[] bytes, int from, int length) {
        out.appendInt(length).append(bytes, from, length);
    }

    @Override
    public void endObject() {
        close();
    }

    @Override
    public void startArray() {
        open(ARRAY);
    }

    @Override
    public void endArray() {
        close();
    }

    @Override
    public void string(byte[] bytes, int from, int length) {
        int at = begin(TEXT);
        out.append(bytes, from, length);
        end(at);
    }

    @Override
    public void integer(long value) {
        int at = begin(LONG);
        out.appendLong(value);
        end(at);
    }

    @Override
    public void decimal(long high, long low, int scale) {
        number.set(high, low, scale);
        number();
    }

    @Override
    public void doubleValue(double value) {
        number.set(value);
        number();
    }

    private void number() {
        if (number.range() != ValueOfNumber.Range.FINITE) {
            end(begin(
                    switch (number.range()) {
                        case NEGATIVE_INFINITY -> NEGATIVE_INFINITY;
                        case POSITIVE_INFINITY -> POSITIVE_INFINITY;
                        default -> NAN;
                    }));
        } else if (number.toLong()) {
            integer(number.unscaled().low());
        } else {
            int at = begin(DECIMAL);
            wide(number.unscaled().high(), number.unscaled().low());
            out.appendShort(number.exponent());
            end(at);
        }
    }

    private void wide(long high, long low) {
        out.appendLong(low).appendLong(high);
    }

    @Override
    public void booleanValue(boolean value) {
        int at = begin(BOOLEAN);
        out.append(value ? 1 : 0);
        end(at);
    }

    @Override
    public void nullValue() {
        end(begin(JSON_NULL));
    }

    @Override
    public void undefined() {
        end(begin(UNDEFINED));
    }

    @Override
    public void binary(byte[] bytes, int from, int length) {
        int at = begin(BINARY);
        out.append(bytes, from, length);
        end(at);
    }

    @Override
    public void date(int days) {
        int at = begin(DATE);
        out.appendLong(days);
        end(at);
    }

    @Override
    public void time(long nanosOfDay) {
        nanos(TIME, 0, nanosOfDay);
    }

    @Override
    public void timestampNtz(long high, long low) {
        nanos(TIMESTAMP_NTZ, high, low);
    }

    @Override
    public void timestampLtz(long high, long low) {
        nanos(INSTANT, high, low);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes) {
        nanos(INSTANT, high, low);
    }

    private void nanos(int valueClass, long high, long low) {
        int at = begin(valueClass);
        wide(high, low);
        end(at);
    }
}
