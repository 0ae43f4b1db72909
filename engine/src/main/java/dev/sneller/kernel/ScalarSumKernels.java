package dev.sneller.kernel;

/** Sums and extremes as plain loops: dense words run straight, sparse ones walk their bits. */
final class ScalarSumKernels implements SumKernels {

    @Override
    public void addLongs(long[] values, int offset, int count, long[] mask, long[] sum) {
        // Halves cannot overflow in a batch: the carry is settled once at the end.
        long high = 0;
        long low = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            long bits = mask == null ? -1L : Masks.word(mask, w, count);
            int at = offset + row;
            if (bits == -1L) {
                int rows = Math.min(64, count - row);
                for (int i = 0; i < rows; i++) {
                    high += values[at + i] >> 32;
                    low += values[at + i] & 0xFFFFFFFFL;
                }
                continue;
            }
            for (; bits != 0; bits &= bits - 1) {
                long value = values[at + Long.numberOfTrailingZeros(bits)];
                high += value >> 32;
                low += value & 0xFFFFFFFFL;
            }
        }
        WideSum.addHalves(high, low, sum);
    }

    @Override
    public long sumInts(int[] values, int offset, int count, long[] mask) {
        long sum = 0;
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            long bits = mask == null ? -1L : Masks.word(mask, w, count);
            int at = offset + row;
            if (bits == -1L) {
                int rows = Math.min(64, count - row);
                for (int i = 0; i < rows; i++) {
                    sum += values[at + i];
                }
                continue;
            }
            for (; bits != 0; bits &= bits - 1) {
                sum += values[at + Long.numberOfTrailingZeros(bits)];
            }
        }
        return sum;
    }

    @Override
    public void addDoubles(double[] values, int offset, int count, long[] mask, double[] sum) {
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            long bits = mask == null ? -1L : Masks.word(mask, w, count);
            int at = offset + row;
            if (bits == -1L) {
                int rows = Math.min(64, count - row);
                for (int i = 0; i < rows; i++) {
                    SumKernels.add(values[at + i], sum);
                }
                continue;
            }
            for (; bits != 0; bits &= bits - 1) {
                SumKernels.add(values[at + Long.numberOfTrailingZeros(bits)], sum);
            }
        }
    }

    @Override
    public long minLongs(long[] values, int offset, int count, long[] mask) {
        return LongExtremeLoop.min(values, offset, count, mask);
    }

    @Override
    public long maxLongs(long[] values, int offset, int count, long[] mask) {
        return LongExtremeLoop.max(values, offset, count, mask);
    }

    @Override
    public int minInts(int[] values, int offset, int count, long[] mask) {
        return IntExtremeLoop.min(values, offset, count, mask);
    }

    @Override
    public int maxInts(int[] values, int offset, int count, long[] mask) {
        return IntExtremeLoop.max(values, offset, count, mask);
    }

    @Override
    public double minDoubles(double[] values, int offset, int count, long[] mask) {
        return OrderImage.toDouble(DoubleExtremeLoop.min(values, offset, count, mask));
    }

    @Override
    public double maxDoubles(double[] values, int offset, int count, long[] mask) {
        // The least image is a NaN's; no value has it.
        long greatest = DoubleExtremeLoop.max(values, offset, count, mask);
        return greatest == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : OrderImage.toDouble(greatest);
    }
}
