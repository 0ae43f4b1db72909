package dev.sneller.variant.text;

/** 128-bit nanoseconds since 1970 as whole seconds and nanoseconds, and back. Owned by one thread. */
public final class EpochTime {
    public static final int SECONDS_PER_DAY = 86_400;
    public static final long NANOS_PER_SECOND = 1_000_000_000L;
    public static final long NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;

    private final MutableInt128 work = new MutableInt128();
    private long seconds;
    private int nanos;

    /** Rounded down. */
    public long seconds() {
        return seconds;
    }

    /** Within the second, from 0. */
    public int nanos() {
        return nanos;
    }

    /** Rounded down. */
    public int days() {
        return (int) Math.floorDiv(seconds, (long) SECONDS_PER_DAY);
    }

    public int secondOfDay() {
        return (int) Math.floorMod(seconds, (long) SECONDS_PER_DAY);
    }

    public void set(long high, long low) {
        if (high == low >> 63) {
            seconds = Math.floorDiv(low, NANOS_PER_SECOND);
            nanos = (int) (low - seconds * NANOS_PER_SECOND);
            return;
        }
        work.set(high, low);
        boolean negative = high < 0;
        if (negative) {
            work.negate();
        }
        int rest = work.divideMagnitude((int) NANOS_PER_SECOND);
        seconds = negative ? -work.low() - (rest > 0 ? 1 : 0) : work.low();
        nanos = negative && rest > 0 ? (int) NANOS_PER_SECOND - rest : rest;
    }

    public void setSeconds(long newSeconds, int newNanos) {
        seconds = newSeconds;
        nanos = newNanos;
    }

    /** Moves by whole seconds: from an instant to the wall clock of an offset, or back. */
    public void shift(long bySeconds) {
        seconds += bySeconds;
    }

    /** The nanoseconds of all. */
    public void toNanos(MutableInt128 out) {
        toNanos(seconds, nanos, out);
    }

    public static void toNanos(long seconds, int nanos, MutableInt128 out) {
        out.set(Math.multiplyHigh(seconds, NANOS_PER_SECOND), seconds * NANOS_PER_SECOND);
        out.add(0, nanos);
    }
}
