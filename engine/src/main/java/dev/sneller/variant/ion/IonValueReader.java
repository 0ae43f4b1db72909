package dev.sneller.variant.ion;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.LittleEndian;
import dev.sneller.variant.text.MutableInt128;
import java.util.Arrays;

/**
 * Reads binary Ion 1.0 values that {@link IonValueWriter} wrote and replays them as events, without recursion. Every length is
 * checked; what does not fit is {@code CORRUPT_FILE}. Owned by one thread.
 */
public final class IonValueReader {
    private static final int VAR_END = 0x80;
    private static final int MAX_VAR_BYTES = 5;
    private static final int NANO_DIGITS = 9;

    private final IonKeyTexts keys;
    private final MutableInt128 wide = new MutableInt128();
    /** Ends of open containers. */
    private int[] ends = new int[16];

    private boolean[] structs = new boolean[16];
    private int depth;
    private byte[] bytes;
    private int p;

    public IonValueReader(IonKeyTexts keys) {
        this.keys = keys;
    }

    /** Sends the value at {@code from}, without the start and end of a document, and returns the place behind it. */
    public int read(byte[] ion, int from, int to, DocumentSink sink) {
        check(from >= 0 && from <= to && to <= ion.length);
        bytes = ion;
        p = from;
        depth = 0;
        value(to, 0, sink);
        while (depth > 0) {
            int end = ends[depth - 1];
            if (p == end) {
                depth--;
                if (structs[depth]) {
                    sink.endObject();
                } else {
                    sink.endArray();
                }
                continue;
            }
            if (structs[depth - 1]) {
                byte[] key = keys.text(varUInt(end));
                check(key != null);
                sink.key(key, 0, key.length);
            }
            value(end, 0, sink);
        }
        return p;
    }

    /** The place behind the value at {@code from}, which is not read. */
    public int skip(byte[] ion, int from, int to) {
        check(from >= 0 && from < to && to <= ion.length);
        bytes = ion;
        p = from + 1;
        int length = length(ion[from] >> 4 & 0xF, ion[from] & 0xF, to);
        return p + length;
    }

    /** Length of the content of a value whose first byte was read. */
    private int length(int type, int code, int limit) {
        if (code == IonTypes.NULL_OF_TYPE || type == IonTypes.BOOL) {
            return 0;
        }
        int length = code == IonTypes.LONG ? varUInt(limit) : code;
        check(length <= limit - p);
        return length;
    }

    /** Sends a scalar, or the start of a container. */
    private void value(int limit, int annotation, DocumentSink sink) {
        check(p < limit);
        int type = bytes[p] >> 4 & 0xF;
        int code = bytes[p] & 0xF;
        p++;
        int end = length(type, code, limit) + p;
        if (code == IonTypes.NULL_OF_TYPE) {
            check(annotation == 0 && (type == IonTypes.NULL || type == IonTypes.BOOL));
            if (type == IonTypes.NULL) {
                sink.nullValue();
            } else {
                sink.undefined();
            }
            return;
        }
        switch (type) {
            case IonTypes.STRUCT, IonTypes.LIST -> {
                check(annotation == 0);
                push(type == IonTypes.STRUCT, end, sink);
                return;
            }
            case IonTypes.ANNOTATED -> {
                check(annotation == 0 && varUInt(end) == 1);
                int symbol = varUInt(end);
                // annotated values are scalars and not annotated again, so this goes one level down at most
                check(symbol != 0);
                value(end, symbol, sink);
                check(p == end);
                return;
            }
            case IonTypes.TIMESTAMP -> timestamp(end, annotation, sink);
            case IonTypes.POSITIVE_INT, IonTypes.NEGATIVE_INT -> integer(type, end, annotation, sink);
            default -> {
                check(annotation == 0);
                plain(type, code, end, sink);
            }
        }
        check(p == end);
    }

    private void push(boolean isStruct, int end, DocumentSink sink) {
        check(depth < DocumentSink.MAX_DEPTH);
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, 2 * depth);
            structs = Arrays.copyOf(structs, 2 * depth);
        }
        ends[depth] = end;
        structs[depth++] = isStruct;
        if (isStruct) {
            sink.startObject();
        } else {
            sink.startArray();
        }
    }

    private void plain(int type, int code, int end, DocumentSink sink) {
        switch (type) {
            case IonTypes.BOOL -> {
                check(code <= 1);
                sink.booleanValue(code == 1);
            }
            case IonTypes.FLOAT -> {
                check(end - p == 8);
                sink.doubleValue(Double.longBitsToDouble(Long.reverseBytes(LittleEndian.getLong(bytes, p))));
            }
            case IonTypes.DECIMAL -> {
                int exponent = varInt(end);
                check(exponent < 0 && exponent > -MutableInt128.MAX_DIGITS);
                signedMagnitude(end);
                sink.decimal(wide.high(), wide.low(), -exponent);
            }
            case IonTypes.STRING -> sink.string(bytes, p, end - p);
            case IonTypes.BLOB -> sink.binary(bytes, p, end - p);
            default -> check(false);
        }
        p = end;
    }

    private void integer(int type, int end, int annotation, DocumentSink sink) {
        magnitude(end, 0);
        if (type == IonTypes.NEGATIVE_INT) {
            wide.negate();
        }
        if (annotation == IonTypes.TIME_SYMBOL) {
            check(wide.fitsLong() && wide.low() >= 0 && wide.low() < EpochTime.NANOS_PER_DAY);
            sink.time(wide.low());
            return;
        }
        check(annotation == 0);
        if (wide.fitsLong()) {
            sink.integer(wide.low());
        } else {
            sink.decimal(wide.high(), wide.low(), 0);
        }
    }

    private void timestamp(int end, int annotation, DocumentSink sink) {
        check(p < end);
        boolean unknown = (bytes[p] & 0xFF) == 0xC0;
        int offset = varInt(end);
        int year = varUInt(end);
        int month = varUInt(end);
        int day = varUInt(end);
        check(year <= 10_000 && month >= 1 && month <= 12 && day >= 1 && day <= CivilDate.lengthOfMonth(year, month));
        int days = CivilDate.toDays(year, month, day);
        if (p == end) {
            check(unknown && annotation == 0);
            sink.date(days);
            return;
        }
        int hour = varUInt(end);
        int minute = varUInt(end);
        int second = varUInt(end);
        check(hour < 24 && minute < 60 && second < 60);
        int nanos = p == end ? 0 : nanos(end);
        EpochTime.toNanos(days * (long) EpochTime.SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos, wide);
        switch (annotation) {
            case IonTypes.NTZ_SYMBOL -> sink.timestampNtz(wide.high(), wide.low());
            case IonTypes.LTZ_SYMBOL -> sink.timestampLtz(wide.high(), wide.low());
            default -> {
                check(annotation == 0 && !unknown && Math.abs(offset) < 24 * 60);
                sink.timestampTz(wide.high(), wide.low(), offset);
            }
        }
    }

    private int nanos(int end) {
        check(varInt(end) == -NANO_DIGITS);
        signedMagnitude(end);
        check(wide.fitsLong() && wide.low() >= 0 && wide.low() < EpochTime.NANOS_PER_SECOND);
        return (int) wide.low();
    }

    /** Reads the rest up to {@code end} as a number whose first bit is the sign. */
    private void signedMagnitude(int end) {
        boolean negative = p < end && bytes[p] < 0;
        magnitude(end, 0x80);
        if (negative) {
            wide.negate();
        }
    }

    /** Reads the rest up to {@code end} as a big-endian magnitude of up to 38 digits, without the bits of {@code firstMask}. */
    private void magnitude(int end, int firstMask) {
        check(end - p <= 17);
        wide.set(0);
        int mask = ~firstMask;
        for (; p < end; p++) {
            check(wide.high() >>> 55 == 0);
            wide.multiply(256);
            wide.add(0, bytes[p] & 0xFF & mask);
            mask = -1;
        }
        check(wide.fits(MutableInt128.MAX_DIGITS));
    }

    private int varUInt(int limit) {
        long value = 0;
        for (int i = 0; i < MAX_VAR_BYTES && p < limit; i++) {
            byte b = bytes[p++];
            value = value << 7 | b & 0x7F;
            if ((b & VAR_END) != 0) {
                check(value <= Integer.MAX_VALUE);
                return (int) value;
            }
        }
        throw corrupt();
    }

    private int varInt(int limit) {
        check(p < limit);
        byte first = bytes[p++];
        int value = first & 0x3F;
        if ((first & VAR_END) == 0) {
            check(p < limit && (bytes[p] & VAR_END) != 0);
            value = value << 7 | bytes[p++] & 0x7F;
        }
        return (first & 0x40) != 0 ? -value : value;
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw corrupt();
        }
    }

    private static SnellerException corrupt() {
        return new SnellerException(ErrorCode.CORRUPT_FILE, "bytes are not an Ion value as this engine writes them");
    }
}
