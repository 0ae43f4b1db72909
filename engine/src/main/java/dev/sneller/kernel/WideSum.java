package dev.sneller.kernel;

/** 128-bit sums in two longs, {@code [0]} high and {@code [1]} low. */
public final class WideSum {
    private WideSum() {}

    /** Adds {@code high * 2^32 + low}, {@code low} unsigned: what a loop over 32-bit halves has gathered. */
    public static void addHalves(long high, long low, long[] sum) {
        add(high >> 32, high << 32, sum);
        add(0, low, sum);
    }

    public static void add(long value, long[] sum) {
        add(value >> 63, value, sum);
    }

    public static void add(long high, long low, long[] sum) {
        long total = sum[1] + low;
        sum[0] += high + (Long.compareUnsigned(total, low) < 0 ? 1 : 0);
        sum[1] = total;
    }
}
