package dev.sneller.variant.ion;

import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.LittleEndian;
import dev.sneller.variant.text.MutableInt128;
import java.util.Arrays;

/**
 * Writes documents as binary Ion 1.0 values, one behind the other, without a stream header. Owned by one thread.
 *
 * <p>Lengths stand before contents in Ion, so the content of a container that needs more than one byte of header is moved when it
 * ends.
 */
public final class IonValueWriter implements DocumentSink {
    private static final int VAR_END = 0x80;
    private static final int UNKNOWN_OFFSET = 0xC0;
    private static final int SECONDS_PER_MINUTE = 60;

    private final ByteBuilder out;
    private final IonKeySymbols symbols;
    private final MutableInt128 wide = new MutableInt128();
    private final EpochTime time = new EpochTime();
    private final CivilDate date = new CivilDate();
    private int documentStart;
    private int[] starts = new int[16];
    private int depth;
    /** Where the field name of the value to come starts, -1 when the value has none. */
    private int keyStart = -1;

    public IonValueWriter(ByteBuilder out, IonKeySymbols symbols) {
        this.out = out;
        this.symbols = symbols;
    }

    @Override
    public void startDocument() {
        documentStart = out.size();
    }

    @Override
    public void endDocument() {
        assert depth == 0 : "a document ended inside a container";
    }

    @Override
    public void abandon() {
        out.truncate(documentStart);
        depth = 0;
        keyStart = -1;
    }

    /** A type and the length of what will follow. */
    private void begin(int type, int length) {
        keyStart = -1;
        if (length < IonTypes.LONG) {
            out.append(type << 4 | length);
        } else {
            out.append(type << 4 | IonTypes.LONG);
            varUInt(length);
        }
    }

    private int open(int type) {
        keyStart = -1;
        int start = out.size();
        out.append(type << 4);
        return start;
    }

    /** Completes the header of a value that was opened with one byte for it. */
    private void close(int start) {
        int length = out.size() - start - 1;
        if (length < IonTypes.LONG) {
            out.array()[start] |= (byte) length;
            return;
        }
        int header = varUIntLength(length);
        out.insert(start + 1, header);
        out.array()[start] |= IonTypes.LONG;
        putVarUInt(start + 1, header, length);
    }

    private void push(int type) {
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        starts[depth++] = open(type);
    }

    @Override
    public void startObject() {
        push(IonTypes.STRUCT);
    }

    @Override
    public void key(byte[] bytes, int from, int length) {
        keyStart = out.size();
        varUInt(symbols.symbol(bytes, from, length));
    }

    @Override
    public void endObject() {
        close(starts[--depth]);
    }

    @Override
    public void startArray() {
        push(IonTypes.LIST);
    }

    @Override
    public void endArray() {
        close(starts[--depth]);
    }

    @Override
    public void string(byte[] bytes, int from, int length) {
        begin(IonTypes.STRING, length);
        out.append(bytes, from, length);
    }

    @Override
    public void binary(byte[] bytes, int from, int length) {
        begin(IonTypes.BLOB, length);
        out.append(bytes, from, length);
    }

    @Override
    public void integer(long value) {
        int type = value < 0 ? IonTypes.NEGATIVE_INT : IonTypes.POSITIVE_INT;
        long magnitude = Math.abs(value);
        int length = bytesOf(magnitude);
        begin(type, length);
        bigEndian(magnitude, length);
    }

    @Override
    public void decimal(long high, long low, int scale) {
        if (scale == 0 && high == low >> 63) {
            integer(low);
            return;
        }
        boolean negative = magnitude(high, low);
        if (scale == 0) {
            int length = magnitudeBytes();
            begin(negative ? IonTypes.NEGATIVE_INT : IonTypes.POSITIVE_INT, length);
            appendMagnitude(length);
            return;
        }
        int start = open(IonTypes.DECIMAL);
        varInt(-scale);
        signedMagnitude(negative);
        close(start);
    }

    /** Sets {@link #wide} to the magnitude; whether the value is negative. */
    private boolean magnitude(long high, long low) {
        wide.set(high, low);
        if (high < 0) {
            wide.negate();
        }
        return high < 0;
    }

    private int magnitudeBytes() {
        return wide.high() != 0 ? 8 + bytesOf(wide.high()) : bytesOf(wide.low());
    }

    private void appendMagnitude(int length) {
        if (length > 8) {
            bigEndian(wide.high(), length - 8);
        }
        bigEndian(wide.low(), Math.min(length, 8));
    }

    /** The magnitude with its sign in the first bit; nothing for zero. */
    private void signedMagnitude(boolean negative) {
        int length = magnitudeBytes();
        if (length == 0) {
            return;
        }
        int top = length > 8 ? (int) (wide.high() >>> 8 * (length - 9)) : (int) (wide.low() >>> 8 * (length - 1));
        if ((top & 0x80) != 0) {
            out.append(negative ? 0x80 : 0);
            appendMagnitude(length);
        } else {
            int at = out.size();
            appendMagnitude(length);
            out.array()[at] |= (byte) (negative ? 0x80 : 0);
        }
    }

    @Override
    public void doubleValue(double value) {
        begin(IonTypes.FLOAT, 8);
        int at = out.skip(8);
        LittleEndian.putLong(out.array(), at, Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }

    @Override
    public void booleanValue(boolean value) {
        begin(IonTypes.BOOL, value ? 1 : 0);
    }

    @Override
    public void nullValue() {
        keyStart = -1;
        out.append(IonTypes.NULL << 4 | IonTypes.NULL_OF_TYPE);
    }

    @Override
    public void undefined() {
        if (keyStart >= 0) {
            out.truncate(keyStart);
            keyStart = -1;
        } else {
            out.append(IonTypes.BOOL << 4 | IonTypes.NULL_OF_TYPE);
        }
    }

    @Override
    public void date(int days) {
        int start = open(IonTypes.TIMESTAMP);
        out.append(UNKNOWN_OFFSET);
        calendarDay(days);
        close(start);
    }

    @Override
    public void time(long nanosOfDay) {
        int start = annotate(IonTypes.TIME_SYMBOL);
        integer(nanosOfDay);
        close(start);
    }

    @Override
    public void timestampNtz(long high, long low) {
        int start = annotate(IonTypes.NTZ_SYMBOL);
        int value = open(IonTypes.TIMESTAMP);
        out.append(UNKNOWN_OFFSET);
        instant(high, low);
        close(value);
        close(start);
    }

    @Override
    public void timestampLtz(long high, long low) {
        int start = annotate(IonTypes.LTZ_SYMBOL);
        timestampTz(high, low, 0);
        close(start);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes) {
        int start = open(IonTypes.TIMESTAMP);
        varInt(offsetMinutes);
        instant(high, low);
        close(start);
    }

    private int annotate(int symbol) {
        int start = open(IonTypes.ANNOTATED);
        varUInt(1);
        varUInt(symbol);
        return start;
    }

    private void calendarDay(int days) {
        date.set(days);
        varUInt(date.year());
        varUInt(date.month());
        varUInt(date.day());
    }

    /** All fields behind the offset, in UTC. */
    private void instant(long high, long low) {
        time.set(high, low);
        calendarDay(time.days());
        int minutes = time.secondOfDay() / SECONDS_PER_MINUTE;
        varUInt(minutes / 60);
        varUInt(minutes % 60);
        varUInt(time.secondOfDay() % SECONDS_PER_MINUTE);
        if (time.nanos() != 0) {
            varInt(-9);
            wide.set(time.nanos());
            signedMagnitude(false);
        }
    }

    private static int bytesOf(long magnitude) {
        return (64 - Long.numberOfLeadingZeros(magnitude) + 7) / 8;
    }

    private void bigEndian(long value, int length) {
        for (int i = length - 1; i >= 0; i--) {
            out.append((int) (value >>> 8 * i));
        }
    }

    private void varUInt(int value) {
        int length = varUIntLength(value);
        int at = out.skip(length);
        putVarUInt(at, length, value);
    }

    private static int varUIntLength(int value) {
        return Math.max(1, (32 - Integer.numberOfLeadingZeros(value) + 6) / 7);
    }

    private void putVarUInt(int at, int length, int value) {
        byte[] array = out.array();
        for (int i = 0; i < length; i++) {
            array[at + i] = (byte) (value >>> 7 * (length - 1 - i) & 0x7F);
        }
        array[at + length - 1] |= (byte) VAR_END;
    }

    /** One or two bytes: sign in the second bit, magnitude below 8,192. */
    private void varInt(int value) {
        int magnitude = Math.abs(value);
        int sign = value < 0 ? 0x40 : 0;
        if (magnitude < 64) {
            out.append(VAR_END | sign | magnitude);
        } else {
            out.append(sign | magnitude >> 7).append(VAR_END | magnitude & 0x7F);
        }
    }
}
