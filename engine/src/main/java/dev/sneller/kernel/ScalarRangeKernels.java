package dev.sneller.kernel;

/** Range kernels as plain loops. */
final class ScalarRangeKernels implements RangeKernels {

    @Override
    public void longsBiased(long[] values, int offset, int count, long bias, long span, boolean negated, long[] mask) {
        LongRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void intsBiased(int[] values, int offset, int count, int bias, int span, boolean negated, long[] mask) {
        IntRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void shortsBiased(
            short[] values, int offset, int count, short bias, short span, boolean negated, long[] mask) {
        ShortRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void bytesBiased(byte[] values, int offset, int count, byte bias, byte span, boolean negated, long[] mask) {
        ByteRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void doublesBiased(
            double[] values, int offset, int count, long bias, long span, boolean negated, long[] mask) {
        DoubleRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }

    @Override
    public void floatsBiased(float[] values, int offset, int count, int bias, int span, boolean negated, long[] mask) {
        FloatRangeLoop.select(values, offset, count, bias, span, negated, mask);
    }
}
