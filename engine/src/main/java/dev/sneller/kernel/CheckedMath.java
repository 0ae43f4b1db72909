package dev.sneller.kernel;

/**
 * Arithmetic on 64-bit batches that says which rows overflowed, so that the batch can be redone in 128 bits.
 *
 * <p>Each method writes the wrapped results to {@code target}, bit {@code i} of {@code overflow} for each row {@code
 * i} that did not fit, and returns whether any did not. Null and unselected rows are computed too: the caller masks.
 */
public final class CheckedMath {
    private CheckedMath() {}

    public static boolean add(long[] left, long[] right, int count, long[] target, long[] overflow) {
        long any = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                long a = left[row + i];
                long b = right[row + i];
                long sum = a + b;
                target[row + i] = sum;
                bits |= ((a ^ sum) & (b ^ sum)) >>> 63 << i;
            }
            overflow[w] = bits;
            any |= bits;
        }
        return any != 0;
    }

    public static boolean subtract(long[] left, long[] right, int count, long[] target, long[] overflow) {
        long any = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                long a = left[row + i];
                long b = right[row + i];
                long difference = a - b;
                target[row + i] = difference;
                bits |= ((a ^ b) & (a ^ difference)) >>> 63 << i;
            }
            overflow[w] = bits;
            any |= bits;
        }
        return any != 0;
    }

    public static boolean multiply(long[] left, long[] right, int count, long[] target, long[] overflow) {
        long any = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                long a = left[row + i];
                long b = right[row + i];
                long low = a * b;
                target[row + i] = low;
                bits |= (Math.multiplyHigh(a, b) != low >> 63 ? 1L : 0L) << i;
            }
            overflow[w] = bits;
            any |= bits;
        }
        return any != 0;
    }

    /** Multiplies every row by one factor: a rescale. */
    public static boolean multiply(long[] left, long factor, int count, long[] target, long[] overflow) {
        long any = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                long a = left[row + i];
                long low = a * factor;
                target[row + i] = low;
                bits |= (Math.multiplyHigh(a, factor) != low >> 63 ? 1L : 0L) << i;
            }
            overflow[w] = bits;
            any |= bits;
        }
        return any != 0;
    }
}
