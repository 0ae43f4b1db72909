package dev.sneller.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 64-bit hashes for tables in memory: multiply, xor-shift, multiply.
 *
 * <p>Never stored, may change with a release; what is stored uses {@link XxHash64}. Keys of several columns are
 * {@link #combine}d from left to right. A 128-bit number that fits 64 bits hashes as the 64-bit one.
 */
public final class Hash {
    /** The hash of NULL: equal in grouping whatever the type. */
    public static final long NULL = 0x9AE16A3B2F90404FL;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long FINISH = 0xD6E8FEB86659FD93L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hash() {}

    public static long mix(long value) {
        long hash = value * SPREAD;
        hash ^= hash >>> 32;
        hash *= FINISH;
        return hash ^ hash >>> 32;
    }

    /** The hash of a key whose earlier columns hash to {@code hash} and whose next column hashes to {@code next}. */
    public static long combine(long hash, long next) {
        // Turned, so that (a, b) and (b, a) differ and (a, a) does not cancel out.
        return mix(Long.rotateLeft(hash, 23) ^ next);
    }

    /** A 128-bit integer; equal to {@link #mix} of its low word where that is the whole value. */
    public static long ofInt128(long high, long low) {
        return high == low >> 63 ? mix(low) : combine(mix(low), high);
    }

    /** Equal numbers hash equal: −0 as 0, all NaNs alike. */
    public static long ofDouble(double value) {
        return mix(OrderImage.of(value));
    }

    public static long ofBytes(byte[] bytes, int from, int length) {
        long hash = length;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            hash = mix(hash ^ (long) LONG.get(bytes, from + i));
        }
        long rest = 0;
        for (int shift = 0; i < length; i++, shift += 8) {
            rest |= (bytes[from + i] & 0xFFL) << shift;
        }
        return mix(hash ^ rest);
    }

    /** The hash of the words {@code from} to {@code to - 1}. */
    public static long ofWords(long[] words, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = step(hash, words[i]);
        }
        return mix(hash);
    }

    /** One word more of {@link #ofWords}, which begins with the number of words and ends with {@link #mix}. */
    public static long step(long hash, long word) {
        long spread = (hash ^ word) * SPREAD;
        return spread ^ spread >>> 32;
    }

    public static void longs(long[] values, int offset, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = mix(values[offset + i]);
        }
    }

    public static void bytes(byte[] bytes, int[] start, int[] length, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = ofBytes(bytes, start[i], length[i]);
        }
    }

    /** {@code hashes[i]} becomes the hash of the longer key; both arrays are hashes of columns. */
    public static void combine(long[] hashes, long[] next, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = combine(hashes[i], next[i]);
        }
    }
}
