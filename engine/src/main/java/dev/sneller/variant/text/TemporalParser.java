package dev.sneller.variant.text;

/**
 * Reads text as DATE, TIME or a timestamp; by which forms, the subclass says. Results stay until the next call. Owned by one thread.
 */
public abstract class TemporalParser {
    /** As written, whatever the offset. */
    protected final EpochTime local = new EpochTime();

    protected boolean hasOffset;
    protected int offsetMinutes;

    /** Reads a DATE; a time behind it is allowed and dropped. OK or FAILED. */
    public abstract CastStatus toDate(byte[] source, int from, int length);

    /** Reads a TIME. OK or FAILED. */
    public abstract CastStatus toTime(byte[] source, int from, int length);

    /** Reads a timestamp of any kind. OK or FAILED. */
    public abstract CastStatus toTimestamp(byte[] source, int from, int length);

    /** Days since 1970-01-01 of what was read last, as written. */
    public final int days() {
        return local.days();
    }

    /** Nanoseconds of the day of what was read last, as written. */
    public final long nanosOfDay() {
        return local.secondOfDay() * EpochTime.NANOS_PER_SECOND + local.nanos();
    }

    /** Whether the text named an offset, or an instant by its digits. */
    public final boolean hasOffset() {
        return hasOffset;
    }

    /** The offset as written, in minutes. */
    public final int offsetMinutes() {
        return offsetMinutes;
    }

    /** Wall-clock nanoseconds as written, whatever the offset: TIMESTAMP_NTZ. */
    public final void toWallClock(MutableInt128 out) {
        local.toNanos(out);
    }

    /** The instant, in nanoseconds; text without offset is read on the clock of {@code zone}. */
    public final void toInstant(SessionZone zone, MutableInt128 out) {
        EpochTime.toNanos(instantSeconds(zone), local.nanos(), out);
    }

    /** The offset of the instant, in minutes: as written, else that of {@code zone}. */
    public final int offsetMinutes(SessionZone zone) {
        return hasOffset ? offsetMinutes : zone.offsetSeconds(instantSeconds(zone)) / 60;
    }

    private long instantSeconds(SessionZone zone) {
        return hasOffset ? local.seconds() - offsetMinutes * 60L : zone.toEpochSecond(local.seconds());
    }
}
