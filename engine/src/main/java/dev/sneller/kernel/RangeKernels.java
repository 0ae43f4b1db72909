package dev.sneller.kernel;

/**
 * Which values lie in a closed range: the one kernel behind {@code = <> < <= > >= BETWEEN} with constants.
 *
 * <p>{@code lo <= v && v <= hi} is one comparison, {@code v - bias <= span} with {@code bias = lo ^ MIN} and {@code
 * span = (hi - lo) ^ MIN}: shifted so that {@code lo} becomes the least value, the difference wraps into signed
 * order. It is right at all extremes. The methods with {@code lo} and {@code hi} reduce to the biased ones, which are
 * what a form implements.
 *
 * <p>{@code mask} gets bit {@code i} for row {@code offset + i}; an empty range ({@code lo > hi}) holds nothing;
 * {@code negated} turns the answer round. Floating ranges go by {@link OrderImage}: {@code v > 5} is {@code
 * [nextUp(5), NaN]}.
 */
public interface RangeKernels {

    void longsBiased(long[] values, int offset, int count, long bias, long span, boolean negated, long[] mask);

    void intsBiased(int[] values, int offset, int count, int bias, int span, boolean negated, long[] mask);

    void shortsBiased(short[] values, int offset, int count, short bias, short span, boolean negated, long[] mask);

    void bytesBiased(byte[] values, int offset, int count, byte bias, byte span, boolean negated, long[] mask);

    /** Bias and span count in {@link OrderImage#raw(double)}, round the circle. */
    void doublesBiased(double[] values, int offset, int count, long bias, long span, boolean negated, long[] mask);

    /** Bias and span count in {@link OrderImage#raw(float)}, round the circle. */
    void floatsBiased(float[] values, int offset, int count, int bias, int span, boolean negated, long[] mask);

    default void longs(long[] values, int offset, int count, long lo, long hi, boolean negated, long[] mask) {
        if (lo > hi) {
            Masks.fill(mask, count, negated);
        } else {
            longsBiased(values, offset, count, lo ^ Long.MIN_VALUE, hi - lo ^ Long.MIN_VALUE, negated, mask);
        }
    }

    default void ints(int[] values, int offset, int count, int lo, int hi, boolean negated, long[] mask) {
        if (lo > hi) {
            Masks.fill(mask, count, negated);
        } else {
            intsBiased(values, offset, count, lo ^ Integer.MIN_VALUE, hi - lo ^ Integer.MIN_VALUE, negated, mask);
        }
    }

    default void shorts(short[] values, int offset, int count, short lo, short hi, boolean negated, long[] mask) {
        if (lo > hi) {
            Masks.fill(mask, count, negated);
        } else {
            short bias = (short) (lo ^ Short.MIN_VALUE);
            shortsBiased(values, offset, count, bias, (short) (hi - lo ^ Short.MIN_VALUE), negated, mask);
        }
    }

    default void bytes(byte[] values, int offset, int count, byte lo, byte hi, boolean negated, long[] mask) {
        if (lo > hi) {
            Masks.fill(mask, count, negated);
        } else {
            byte bias = (byte) (lo ^ Byte.MIN_VALUE);
            bytesBiased(values, offset, count, bias, (byte) (hi - lo ^ Byte.MIN_VALUE), negated, mask);
        }
    }

    /**
     * As the others, of floating numbers. In the circle of all bit images every such range is one arc: −0 lies just
     * below 0, and the NaNs lie together from above ∞ over the wrap to below −∞. So the loop needs no case for them.
     */
    default void doubles(double[] values, int offset, int count, double lo, double hi, boolean negated, long[] mask) {
        if (OrderImage.of(lo) > OrderImage.of(hi)) {
            Masks.fill(mask, count, negated);
            return;
        }
        long from = lo == 0 ? -1 : Double.isNaN(lo) ? OrderImage.raw(Double.POSITIVE_INFINITY) + 1 : OrderImage.raw(lo);
        long to = hi == 0 ? 0 : Double.isNaN(hi) ? OrderImage.raw(Double.NEGATIVE_INFINITY) - 1 : OrderImage.raw(hi);
        doublesBiased(values, offset, count, from ^ Long.MIN_VALUE, to - from ^ Long.MIN_VALUE, negated, mask);
    }

    /** As {@link #doubles}. */
    default void floats(float[] values, int offset, int count, float lo, float hi, boolean negated, long[] mask) {
        if (OrderImage.of(lo) > OrderImage.of(hi)) {
            Masks.fill(mask, count, negated);
            return;
        }
        int from = lo == 0 ? -1 : Float.isNaN(lo) ? OrderImage.raw(Float.POSITIVE_INFINITY) + 1 : OrderImage.raw(lo);
        int to = hi == 0 ? 0 : Float.isNaN(hi) ? OrderImage.raw(Float.NEGATIVE_INFINITY) - 1 : OrderImage.raw(hi);
        floatsBiased(values, offset, count, from ^ Integer.MIN_VALUE, to - from ^ Integer.MIN_VALUE, negated, mask);
    }
}
