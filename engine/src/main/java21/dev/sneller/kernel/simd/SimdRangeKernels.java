package dev.sneller.kernel.simd;

import dev.sneller.kernel.RangeKernels;

/** Range kernels, a vector of rows a comparison. */
final class SimdRangeKernels implements RangeKernels {

    @Override
    public void longsBiased(long[] values, int offset, int count, long bias, long span, boolean negated, long[] mask) {
        LongRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void intsBiased(int[] values, int offset, int count, int bias, int span, boolean negated, long[] mask) {
        IntRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void shortsBiased(
            short[] values, int offset, int count, short bias, short span, boolean negated, long[] mask) {
        ShortRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void bytesBiased(byte[] values, int offset, int count, byte bias, byte span, boolean negated, long[] mask) {
        ByteRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void doublesBiased(
            double[] values, int offset, int count, long bias, long span, boolean negated, long[] mask) {
        DoubleRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void floatsBiased(float[] values, int offset, int count, int bias, int span, boolean negated, long[] mask) {
        FloatRangeVectors.select(values, offset, count, bias, span, negated, mask);
    }
}
