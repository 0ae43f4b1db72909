package dev.sneller.variant;

import dev.sneller.variant.text.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads values in binary form in place: every method takes the array and the offset of a value's tag.
 *
 * <p>Methods for one kind must not be asked of another; assertions check it. Nothing here allocates but {@link #text}.
 */
public final class VariantBytes {
    /** What look-ups answer when there is no such member or element. */
    public static final int ABSENT = -1;

    private VariantBytes() {}

    public static VariantKind kind(byte[] bytes, int at) {
        return Tag.kind(bytes[at]);
    }

    /** Bytes of the whole value, tag included. */
    public static int length(byte[] bytes, int at) {
        byte tag = bytes[at];
        if (tag < 0) {
            return 1 + (tag & Tag.MAX_SHORT_STRING);
        }
        int fixed = Tag.fixedLength(tag);
        if (fixed != 0) {
            return fixed;
        }
        int stated = LittleEndian.getInt(bytes, at + 1);
        return tag == Tag.STRING || tag == Tag.BINARY ? 5 + stated : stated;
    }

    /** The value of a BOOLEAN. */
    public static boolean booleanValue(byte[] bytes, int at) {
        return bytes[at] == Tag.TRUE;
    }

    /** Whether a value is an INTEGER within 64 bits. */
    public static boolean isLong(byte[] bytes, int at) {
        byte tag = bytes[at];
        return tag >= Tag.INT8 && tag <= Tag.INT64;
    }

    /** The value of an INTEGER for which {@link #isLong} holds. */
    public static long longValue(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case Tag.INT8 -> bytes[at + 1];
            case Tag.INT16 -> LittleEndian.getShort(bytes, at + 1);
            case Tag.INT32 -> LittleEndian.getInt(bytes, at + 1);
            default -> LittleEndian.getLong(bytes, at + 1);
        };
    }

    /** Digits after the point of an INTEGER (0) or DECIMAL. */
    public static int scale(byte[] bytes, int at) {
        byte tag = bytes[at];
        return tag == Tag.DECIMAL64 || tag == Tag.DECIMAL128 ? bytes[at + 1] : 0;
    }

    /** Low 64 bits of the unscaled value of an INTEGER or DECIMAL. */
    public static long unscaledLow(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case Tag.DECIMAL64, Tag.DECIMAL128 -> LittleEndian.getLong(bytes, at + 2);
            case Tag.INT128 -> LittleEndian.getLong(bytes, at + 1);
            default -> longValue(bytes, at);
        };
    }

    /** High 64 bits of the unscaled value of an INTEGER or DECIMAL. */
    public static long unscaledHigh(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case Tag.DECIMAL128 -> LittleEndian.getLong(bytes, at + 10);
            case Tag.INT128 -> LittleEndian.getLong(bytes, at + 9);
            default -> unscaledLow(bytes, at) >> 63;
        };
    }

    /** The value of a DOUBLE. */
    public static double doubleValue(byte[] bytes, int at) {
        return Double.longBitsToDouble(LittleEndian.getLong(bytes, at + 1));
    }

    /** Where the content of a VARCHAR or BINARY starts. */
    public static int contentStart(byte[] bytes, int at) {
        return bytes[at] < 0 ? at + 1 : at + 5;
    }

    /** Bytes of the content of a VARCHAR or BINARY. */
    public static int contentLength(byte[] bytes, int at) {
        byte tag = bytes[at];
        return tag < 0 ? tag & Tag.MAX_SHORT_STRING : LittleEndian.getInt(bytes, at + 1);
    }

    /** The content of a VARCHAR, for messages and tests. */
    public static String text(byte[] bytes, int at) {
        return new String(bytes, contentStart(bytes, at), contentLength(bytes, at), StandardCharsets.UTF_8);
    }

    /** Days since 1970-01-01 of a DATE. */
    public static int days(byte[] bytes, int at) {
        return LittleEndian.getInt(bytes, at + 1);
    }

    /** Nanoseconds of the day of a TIME. */
    public static long nanosOfDay(byte[] bytes, int at) {
        return LittleEndian.getLong(bytes, at + 1);
    }

    /** Low 64 bits of the nanoseconds since 1970 of a timestamp of any kind. */
    public static long nanosLow(byte[] bytes, int at) {
        return LittleEndian.getLong(bytes, at + 1);
    }

    /** High 64 bits of the nanoseconds since 1970 of a timestamp of any kind. */
    public static long nanosHigh(byte[] bytes, int at) {
        byte tag = bytes[at];
        boolean wide = tag == Tag.NTZ_WIDE || tag == Tag.LTZ_WIDE || tag == Tag.TZ_WIDE;
        return wide ? LittleEndian.getLong(bytes, at + 9) : nanosLow(bytes, at) >> 63;
    }

    /** Minutes east of Greenwich of a TIMESTAMP_TZ. */
    public static int offsetMinutes(byte[] bytes, int at) {
        return LittleEndian.getShort(bytes, at + (bytes[at] == Tag.TZ_WIDE ? 17 : 9));
    }

    /** Elements of an ARRAY or members of an OBJECT. */
    public static int count(byte[] bytes, int at) {
        return LittleEndian.getInt(bytes, at + 5);
    }

    /** Where the value of an ARRAY's element starts; the index must be within the count. */
    public static int element(byte[] bytes, int at, int index) {
        assert kind(bytes, at) == VariantKind.ARRAY && index >= 0 && index < count(bytes, at);
        return entry(bytes, at, index);
    }

    /** Where the key of an OBJECT's member starts, members in byte order of keys. */
    public static int keyStart(byte[] bytes, int at, int index) {
        int entry = member(bytes, at, index);
        return entry + ((bytes[entry] & 0xFF) == Tag.LONG_KEY ? 5 : 1);
    }

    /** Bytes of the key of an OBJECT's member. */
    public static int keyLength(byte[] bytes, int at, int index) {
        return keyLengthAt(bytes, member(bytes, at, index));
    }

    /** Where the value of an OBJECT's member starts. */
    public static int value(byte[] bytes, int at, int index) {
        return valueAt(bytes, member(bytes, at, index));
    }

    /** Where the value under a key starts, or {@link #ABSENT}. */
    public static int find(byte[] bytes, int at, byte[] key, int keyFrom, int keyLength) {
        int low = 0;
        int high = count(bytes, at) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int entry = member(bytes, at, middle);
            int length = keyLengthAt(bytes, entry);
            int start = valueAt(bytes, entry) - length;
            int order = Arrays.compareUnsigned(bytes, start, start + length, key, keyFrom, keyFrom + keyLength);
            if (order == 0) {
                return start + length;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ABSENT;
    }

    private static int member(byte[] bytes, int at, int index) {
        assert kind(bytes, at) == VariantKind.OBJECT && index >= 0 && index < count(bytes, at);
        return entry(bytes, at, index);
    }

    private static int entry(byte[] bytes, int at, int index) {
        int width = bytes[at] & 3;
        int table = at + LittleEndian.getInt(bytes, at + 1) - (count(bytes, at) << width);
        int slot = table + (index << width);
        return switch (width) {
            case 0 -> at + (bytes[slot] & 0xFF);
            case 1 -> at + (LittleEndian.getShort(bytes, slot) & 0xFFFF);
            default -> at + LittleEndian.getInt(bytes, slot);
        };
    }

    static int keyLengthAt(byte[] bytes, int member) {
        int length = bytes[member] & 0xFF;
        return length == Tag.LONG_KEY ? LittleEndian.getInt(bytes, member + 1) : length;
    }

    static int keyStartAt(byte[] bytes, int member) {
        return member + ((bytes[member] & 0xFF) == Tag.LONG_KEY ? 5 : 1);
    }

    private static int valueAt(byte[] bytes, int member) {
        return keyStartAt(bytes, member) + keyLengthAt(bytes, member);
    }
}
