package dev.sneller.format;

import java.util.Arrays;

/**
 * Least and greatest present value of a lane over a page or chunk. Integers lie in (high, low), doubles as raw bits in low (NaN left
 * out, -0 as 0), booleans as 0 or 1, strings cut to {@link #MAX_TEXT} bytes, the greatest rounded up.
 *
 * @param flags see the constants
 */
public record Bounds(
        int flags, long minHigh, long minLow, long maxHigh, long maxLow, byte[] minBytes, byte[] maxBytes) {
    public static final int HAS_MIN = 1;
    public static final int HAS_MAX = 2;
    public static final int MIN_EXACT = 4;
    public static final int MAX_EXACT = 8;
    public static final int HAS_NAN = 16;
    public static final int MAX_TEXT = 16;

    private static final int ALL = HAS_MIN | HAS_MAX | MIN_EXACT | MAX_EXACT;
    private static final byte[] NO_BYTES = {};

    /** Of no value at all. */
    public static final Bounds EMPTY = new Bounds(MIN_EXACT | MAX_EXACT, 0, 0, 0, 0, NO_BYTES, NO_BYTES);
    /** Nothing known. */
    public static final Bounds UNKNOWN = new Bounds(HAS_NAN, 0, 0, 0, 0, NO_BYTES, NO_BYTES);

    public static Bounds ofLongs(long min, long max) {
        return of128(min >> 63, min, max >> 63, max);
    }

    public static Bounds of128(long minHigh, long minLow, long maxHigh, long maxLow) {
        return new Bounds(ALL, minHigh, minLow, maxHigh, maxLow, NO_BYTES, NO_BYTES);
    }

    /** @param hasNaN whether NaN occurs beside; {@code min > max} when nothing else does */
    public static Bounds ofDoubles(double min, double max, boolean hasNaN) {
        int nan = hasNaN ? HAS_NAN : 0;
        if (min > max) {
            return new Bounds(MIN_EXACT | MAX_EXACT | nan, 0, 0, 0, 0, NO_BYTES, NO_BYTES);
        }
        long least = Double.doubleToRawLongBits(min + 0.0);
        long greatest = Double.doubleToRawLongBits(max + 0.0);
        return new Bounds(ALL | nan, 0, least, 0, greatest, NO_BYTES, NO_BYTES);
    }

    /** Of whole strings: cuts them. */
    public static Bounds ofBytes(byte[] min, byte[] max, int limit) {
        int flags = HAS_MIN | HAS_MAX;
        byte[] low = min;
        if (min.length > limit) {
            low = Arrays.copyOf(min, limit);
        } else {
            flags |= MIN_EXACT;
        }
        byte[] high = max;
        if (max.length > limit) {
            high = roundUp(Arrays.copyOf(max, limit));
            if (high.length == 0) {
                flags &= ~HAS_MAX;
            }
        } else {
            flags |= MAX_EXACT;
        }
        return new Bounds(flags, 0, 0, 0, 0, low, high);
    }

    /** The least string of at most this length above all that begin with {@code prefix}; empty when there is none. */
    private static byte[] roundUp(byte[] prefix) {
        int length = prefix.length;
        while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
            length--;
        }
        byte[] up = Arrays.copyOf(prefix, length);
        if (length > 0) {
            up[length - 1]++;
        }
        return up;
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether no value but NaN is within. */
    public boolean isEmpty() {
        return !has(HAS_MIN) && !has(HAS_MAX) && has(MIN_EXACT);
    }

    /** Of both together. */
    public Bounds or(Bounds other, Content content) {
        if (other.isEmpty() || isEmpty()) {
            Bounds values = isEmpty() ? other : this;
            return values.with(values.flags | (flags | other.flags) & HAS_NAN);
        }
        Bounds low = order(content, true, this, other) <= 0 ? this : other;
        Bounds high = order(content, false, this, other) >= 0 ? this : other;
        int lowFlags = has(HAS_MIN) && other.has(HAS_MIN) ? low.flags & (HAS_MIN | MIN_EXACT) : 0;
        int highFlags = has(HAS_MAX) && other.has(HAS_MAX) ? high.flags & (HAS_MAX | MAX_EXACT) : 0;
        int all = lowFlags | highFlags | (flags | other.flags) & HAS_NAN;
        return new Bounds(all, low.minHigh, low.minLow, high.maxHigh, high.maxLow, low.minBytes, high.maxBytes);
    }

    private Bounds with(int newFlags) {
        return new Bounds(newFlags, minHigh, minLow, maxHigh, maxLow, minBytes, maxBytes);
    }

    private static int order(Content content, boolean least, Bounds a, Bounds b) {
        if (content.isBytes()) {
            return least
                    ? Arrays.compareUnsigned(a.minBytes, b.minBytes)
                    : Arrays.compareUnsigned(a.maxBytes, b.maxBytes);
        }
        long lowA = least ? a.minLow : a.maxLow;
        long lowB = least ? b.minLow : b.maxLow;
        if (content == Content.DOUBLE) {
            return Double.compare(Double.longBitsToDouble(lowA), Double.longBitsToDouble(lowB));
        }
        long highA = least ? a.minHigh : a.maxHigh;
        long highB = least ? b.minHigh : b.maxHigh;
        return highA != highB ? Long.compare(highA, highB) : Long.compareUnsigned(lowA, lowB);
    }

    void write(FieldWriter out, Content content, boolean wide) {
        out.u8(flags);
        if (has(HAS_MIN)) {
            writeValue(out, content, wide, minHigh, minLow, minBytes);
        }
        if (has(HAS_MAX)) {
            writeValue(out, content, wide, maxHigh, maxLow, maxBytes);
        }
    }

    private static void writeValue(FieldWriter out, Content content, boolean wide, long high, long low, byte[] bytes) {
        if (content.isBytes()) {
            out.u8(bytes.length).raw(bytes);
        } else if (content == Content.DOUBLE) {
            out.i64(low);
        } else if (wide) {
            out.i64(low).i64(high);
        } else {
            out.varint(low << 1 ^ low >> 63);
        }
    }

    static Bounds read(FieldReader in, Content content, boolean wide) {
        int flags = in.u8();
        long[] halves = new long[4];
        byte[] min = (flags & HAS_MIN) == 0 ? NO_BYTES : readValue(in, content, wide, halves, 0);
        byte[] max = (flags & HAS_MAX) == 0 ? NO_BYTES : readValue(in, content, wide, halves, 2);
        return new Bounds(flags, halves[0], halves[1], halves[2], halves[3], min, max);
    }

    private static byte[] readValue(FieldReader in, Content content, boolean wide, long[] halves, int at) {
        if (content.isBytes()) {
            return in.raw(in.u8());
        }
        if (content == Content.DOUBLE) {
            halves[at + 1] = in.i64();
        } else if (wide) {
            halves[at + 1] = in.i64();
            halves[at] = in.i64();
        } else {
            long folded = in.varint();
            halves[at + 1] = folded >>> 1 ^ -(folded & 1);
            halves[at] = halves[at + 1] >> 63;
        }
        return NO_BYTES;
    }
}
