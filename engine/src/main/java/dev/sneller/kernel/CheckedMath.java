package dev.sneller.kernel;

/**
 * Arithmetic on 64-bit batches that tells whether every row fitted, so that a batch that did not can be done in 128 bits.
 *
 * <p>Each method writes the wrapped results to {@code target} and returns whether all are exact. Null and unselected rows are computed too.
 * The loops have no branch, so that the JIT vectorizes them.
 */
public final class CheckedMath {
    /** A product of factors with so many bits together fits 64 with its sign. */
    private static final int SAFE_BITS = 62;

    private CheckedMath() {}

    public static boolean add(long[] left, long[] right, int count, long[] target) {
        long wrapped = 0;
        for (int i = 0; i < count; i++) {
            long a = left[i];
            long b = right[i];
            long sum = a + b;
            target[i] = sum;
            wrapped |= (a ^ sum) & (b ^ sum);
        }
        return wrapped >= 0;
    }

    public static boolean subtract(long[] left, long[] right, int count, long[] target) {
        long wrapped = 0;
        for (int i = 0; i < count; i++) {
            long a = left[i];
            long b = right[i];
            long difference = a - b;
            target[i] = difference;
            wrapped |= (a ^ b) & (a ^ difference);
        }
        return wrapped >= 0;
    }

    public static boolean multiply(long[] left, long[] right, int count, long[] target) {
        if (bits(left, count) + bits(right, count) <= SAFE_BITS) {
            for (int i = 0; i < count; i++) {
                target[i] = left[i] * right[i];
            }
            return true;
        }
        long lost = 0;
        for (int i = 0; i < count; i++) {
            long low = left[i] * right[i];
            lost |= Math.multiplyHigh(left[i], right[i]) ^ low >> 63;
            target[i] = low;
        }
        return lost == 0;
    }

    /** Multiplies every row by one factor: a rescale. */
    public static boolean multiply(long[] left, long factor, int count, long[] target) {
        if (bits(left, count) + bits(factor) <= SAFE_BITS) {
            for (int i = 0; i < count; i++) {
                target[i] = left[i] * factor;
            }
            return true;
        }
        long lost = 0;
        for (int i = 0; i < count; i++) {
            long low = left[i] * factor;
            lost |= Math.multiplyHigh(left[i], factor) ^ low >> 63;
            target[i] = low;
        }
        return lost == 0;
    }

    /** Bits without sign that hold every value. */
    private static int bits(long[] values, int count) {
        long all = 0;
        for (int i = 0; i < count; i++) {
            all |= values[i] ^ values[i] >> 63;
        }
        return bits(all);
    }

    private static int bits(long value) {
        return 64 - Long.numberOfLeadingZeros(value ^ value >> 63);
    }
}
