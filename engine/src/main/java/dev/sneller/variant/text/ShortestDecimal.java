package dev.sneller.variant.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given finite double, the closest one when several are as short: digits times a power of
 * ten, without trailing zeros.
 *
 * <p>Schubfach, after Raffaello Giulietti, "The Schubfach way to render doubles" (2020), which Java's own {@code Double.toString}
 * uses since 19; names follow the paper. Owned by one thread.
 */
public final class ShortestDecimal {
    private static final int PRECISION = 53;
    private static final int MIN_Q = -1074;
    private static final long MIN_C = 1L << 52;
    /** Subnormals below it are scaled by ten first. */
    private static final long TINY_C = 3;

    private static final long MASK_63 = Long.MAX_VALUE;
    private static final int MIN_K = -324;
    private static final int MAX_K = 292;
    /** 63 high and 63 low bits of the 126-bit g(k), in turn. */
    private static final long[] G = powers();

    private boolean negative;
    private long digits;
    private int exponent;

    public boolean isNegative() {
        return negative;
    }

    /** At most 17 digits, the last not 0; 0 for zero. */
    public long digits() {
        return digits;
    }

    /** The value is {@code digits * 10^exponent}. */
    public int exponent() {
        return exponent;
    }

    /** Decomposes a finite double. */
    public void set(double value) {
        long bits = Double.doubleToRawLongBits(value);
        negative = bits < 0;
        long fraction = bits & (MIN_C - 1);
        int biased = (int) (bits >>> PRECISION - 1) & 0x7FF;
        assert biased != 0x7FF : "finite";
        if (biased != 0) {
            int minusQ = -MIN_Q + 1 - biased;
            long c = MIN_C | fraction;
            if (0 < minusQ && minusQ < PRECISION && c >> minusQ << minusQ == c) {
                result(c >> minusQ, 0);
            } else {
                search(-minusQ, c, 0);
            }
        } else if (fraction == 0) {
            digits = 0;
            exponent = 0;
        } else if (fraction < TINY_C) {
            search(MIN_Q, 10 * fraction, -1);
        } else {
            search(MIN_Q, fraction, 0);
        }
    }

    private void result(long f, int e) {
        long shortest = f;
        int scale = e;
        while (shortest % 10 == 0) {
            shortest /= 10;
            scale++;
        }
        digits = shortest;
        exponent = scale;
    }

    /** The value is c * 2^q * 10^dk. */
    private void search(int q, long c, int dk) {
        int odd = (int) c & 1;
        long cb = c << 2;
        long cbr = cb + 2;
        boolean regular = c != MIN_C || q == MIN_Q;
        long cbl = regular ? cb - 2 : cb - 1;
        int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
        int h = q + floorLog2Pow10(-k) + 2;
        long g1 = G[(k - MIN_K) << 1];
        long g0 = G[(k - MIN_K) << 1 | 1];
        long vb = roundToOdd(g1, g0, cb << h);
        long vbl = roundToOdd(g1, g0, cbl << h) + odd;
        long vbr = roundToOdd(g1, g0, cbr << h) - odd;
        long s = vb >> 2;
        if (s >= 100) {
            long sp10 = s / 10 * 10;
            long tp10 = sp10 + 10;
            boolean lowerIn = vbl <= sp10 << 2;
            boolean upperIn = tp10 << 2 <= vbr;
            if (lowerIn != upperIn) {
                result(lowerIn ? sp10 : tp10, k);
                return;
            }
        }
        long t = s + 1;
        boolean lowerIn = vbl <= s << 2;
        boolean upperIn = t << 2 <= vbr;
        if (lowerIn != upperIn) {
            result(lowerIn ? s : t, k + dk);
            return;
        }
        long order = vb - (s + t << 1);
        result(order < 0 || order == 0 && (s & 1) == 0 ? s : t, k + dk);
    }

    private static long roundToOdd(long g1, long g0, long cp) {
        long x1 = Math.multiplyHigh(g0, cp);
        long y0 = g1 * cp;
        long y1 = Math.multiplyHigh(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & MASK_63) + MASK_63 >>> 63;
    }

    private static int floorLog10Pow2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }

    /** g(k) = floor(10^-k * 2^-r) + 1 with r such that it has 126 bits. */
    private static long[] powers() {
        long[] table = new long[(MAX_K - MIN_K + 1) << 1];
        BigInteger mask = BigInteger.valueOf(MASK_63);
        for (int k = MIN_K; k <= MAX_K; k++) {
            int r = floorLog2Pow10(-k) - 125;
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger floor = k <= 0
                    ? (r >= 0 ? power.shiftRight(r) : power.shiftLeft(-r))
                    : BigInteger.ONE.shiftLeft(-r).divide(power);
            BigInteger g = floor.add(BigInteger.ONE);
            table[(k - MIN_K) << 1] = g.shiftRight(63).longValue();
            table[(k - MIN_K) << 1 | 1] = g.and(mask).longValue();
        }
        return table;
    }
}
