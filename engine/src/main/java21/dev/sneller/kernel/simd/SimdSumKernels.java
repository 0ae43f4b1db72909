package dev.sneller.kernel.simd;

import dev.sneller.kernel.OrderImage;
import dev.sneller.kernel.SumKernels;
import dev.sneller.kernel.WideSum;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Sums and extremes, a vector of rows a step; rows that are not wanted are masked out of the lanes. */
final class SimdSumKernels implements SumKernels {
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** As many ints as there are longs in a vector. */
    private static final VectorSpecies<Integer> INTS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(LONGS.vectorBitSize() / 2));

    @Override
    public void addLongs(long[] values, int offset, int count, long[] mask, long[] sum) {
        int lanes = LONGS.length();
        int end = LONGS.loopBound(count);
        LongVector high = LongVector.zero(LONGS);
        LongVector low = LongVector.zero(LONGS);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            VectorMask<Long> wanted = VectorMask.fromLong(LONGS, bits);
            LongVector value = LongVector.fromArray(LONGS, values, offset + row);
            high = high.add(value.lanewise(VectorOperators.ASHR, 32), wanted);
            low = low.add(value.and(0xFFFFFFFFL), wanted);
        }
        long highs = high.reduceLanes(VectorOperators.ADD);
        long lows = low.reduceLanes(VectorOperators.ADD);
        for (int row = end; row < count; row++) {
            if (isWanted(mask, row)) {
                highs += values[offset + row] >> 32;
                lows += values[offset + row] & 0xFFFFFFFFL;
            }
        }
        WideSum.addHalves(highs, lows, sum);
    }

    @Override
    public long sumInts(int[] values, int offset, int count, long[] mask) {
        int lanes = LONGS.length();
        int end = LONGS.loopBound(count);
        LongVector sums = LongVector.zero(LONGS);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            IntVector narrow = IntVector.fromArray(INTS, values, offset + row);
            LongVector value = (LongVector) narrow.convertShape(VectorOperators.I2L, LONGS, 0);
            sums = sums.add(value, VectorMask.fromLong(LONGS, bits));
        }
        long sum = sums.reduceLanes(VectorOperators.ADD);
        for (int row = end; row < count; row++) {
            if (isWanted(mask, row)) {
                sum += values[offset + row];
            }
        }
        return sum;
    }

    @Override
    public void addDoubles(double[] values, int offset, int count, long[] mask, double[] sum) {
        int lanes = DOUBLES.length();
        int end = DOUBLES.loopBound(count);
        DoubleVector sums = DoubleVector.zero(DOUBLES);
        DoubleVector lost = DoubleVector.zero(DOUBLES);
        DoubleVector nothing = DoubleVector.zero(DOUBLES);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            DoubleVector all = DoubleVector.fromArray(DOUBLES, values, offset + row);
            DoubleVector value = nothing.blend(all, VectorMask.fromLong(DOUBLES, bits));
            DoubleVector after = sums.add(value);
            DoubleVector taken = after.sub(sums);
            lost = lost.add(sums.sub(after.sub(taken)).add(value.sub(taken)));
            sums = after;
        }
        for (int lane = 0; lane < lanes; lane++) {
            SumKernels.add(sums.lane(lane), sum);
            sum[1] += lost.lane(lane);
        }
        for (int row = end; row < count; row++) {
            if (isWanted(mask, row)) {
                SumKernels.add(values[offset + row], sum);
            }
        }
    }

    private static boolean isWanted(long[] mask, int row) {
        return mask == null || (mask[row >>> 6] >>> row & 1) != 0;
    }

    @Override
    public long minLongs(long[] values, int offset, int count, long[] mask) {
        return LongExtremeVectors.min(values, offset, count, mask);
    }

    @Override
    public long maxLongs(long[] values, int offset, int count, long[] mask) {
        return LongExtremeVectors.max(values, offset, count, mask);
    }

    @Override
    public int minInts(int[] values, int offset, int count, long[] mask) {
        return IntExtremeVectors.min(values, offset, count, mask);
    }

    @Override
    public int maxInts(int[] values, int offset, int count, long[] mask) {
        return IntExtremeVectors.max(values, offset, count, mask);
    }

    @Override
    public double minDoubles(double[] values, int offset, int count, long[] mask) {
        return OrderImage.toDouble(DoubleExtremeVectors.min(values, offset, count, mask));
    }

    @Override
    public double maxDoubles(double[] values, int offset, int count, long[] mask) {
        // The least image is a NaN's; no value has it.
        long greatest = DoubleExtremeVectors.max(values, offset, count, mask);
        return greatest == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : OrderImage.toDouble(greatest);
    }
}
