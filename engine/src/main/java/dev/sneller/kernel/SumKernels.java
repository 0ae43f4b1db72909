package dev.sneller.kernel;

/**
 * Sums and extremes of the rows of a mask ({@code null} = all); validity is combined into the mask by the caller,
 * word by word.
 *
 * <p>Bit {@code i} of the mask is row {@code offset + i}; bits past the last row are not looked at. Over no rows a minimum is the greatest value of its type
 * and a maximum the least; the caller, who knows the number of rows, does not use them.
 */
public interface SumKernels {

    /** Adds to a 128-bit sum: {@code sum[0]} high, {@code sum[1]} low. Never overflows for less than 2^63 rows. */
    void addLongs(long[] values, int offset, int count, long[] mask, long[] sum);

    long sumInts(int[] values, int offset, int count, long[] mask);

    /**
     * Adds to a compensated sum: {@code sum[0]} the running sum, {@code sum[1]} what rounding has lost.
     *
     * @see #total
     */
    void addDoubles(double[] values, int offset, int count, long[] mask, double[] sum);

    long minLongs(long[] values, int offset, int count, long[] mask);

    long maxLongs(long[] values, int offset, int count, long[] mask);

    int minInts(int[] values, int offset, int count, long[] mask);

    int maxInts(int[] values, int offset, int count, long[] mask);

    /** By {@link OrderImage}: NaN is greatest, and the minimum of no rows. */
    double minDoubles(double[] values, int offset, int count, long[] mask);

    /** By {@link OrderImage}: NaN is greatest; the maximum of no rows is −∞. */
    double maxDoubles(double[] values, int offset, int count, long[] mask);

    /** A compensated sum as one number. */
    static double total(double[] sum) {
        double total = sum[0] + sum[1];
        // The correction of an infinite sum is NaN and says nothing.
        return Double.isNaN(total) ? sum[0] : total;
    }

    /** Adds one value to a compensated sum (Knuth's TwoSum: the rounding error exactly, without a branch). */
    static void add(double value, double[] sum) {
        double before = sum[0];
        double after = before + value;
        double taken = after - before;
        sum[0] = after;
        sum[1] += (before - (after - taken)) + (value - taken);
    }
}
