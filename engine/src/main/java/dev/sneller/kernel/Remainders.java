package dev.sneller.kernel;

/** Remainders of integers by quotients of doubles, since processors divide longs slowly. The loops have no branch, so that the JIT vectorizes them. */
public final class Remainders {
    /** Integers up to here, either way, are doubles without loss. */
    private static final long EXACT = 1L << 53;

    private Remainders() {}

    /** Whether all dividends and divisors are short enough for the loop here, and no divisor is 0. */
    public static boolean areShort(long[] dividends, long[] divisors, int count) {
        long beyond = 0;
        for (int i = 0; i < count; i++) {
            long dividend = dividends[i];
            long divisor = divisors[i];
            // negative where either is too far from 0, or the divisor is 0
            beyond |= dividend + EXACT | EXACT - dividend | divisor + EXACT | EXACT - divisor | ~(divisor | -divisor);
        }
        return beyond >= 0;
    }

    /** @param isPositive whether remainders are never negative; else they have the dividend's sign */
    public static void of(long[] dividends, long[] divisors, int count, boolean isPositive, long[] target) {
        long lift = isPositive ? -1 : 0;
        for (int i = 0; i < count; i++) {
            long dividend = dividends[i];
            long divisor = divisors[i];
            long rest = dividend - divisor * (long) ((double) dividend / divisor);
            // The quotient may be one too far from 0: then the remainder's sign is not the dividend's.
            long isOff = (rest ^ dividend) & (rest | -rest);
            long sign = dividend >> 63;
            long magnitude = Math.abs(divisor);
            rest += isOff >> 63 & (magnitude ^ sign) - sign;
            target[i] = rest + (rest >> 63 & lift & magnitude);
        }
    }
}
