package dev.sneller.variant.text;

/**
 * The default output formats: {@code YYYY-MM-DD}, {@code HH24:MI:SS}, {@code YYYY-MM-DD HH24:MI:SS.FF3}, with
 * {@code TZHTZM} behind a blank for instants.
 */
public final class TemporalText implements TemporalPrinter {
    private final SessionZone zone;
    private final CivilDate date = new CivilDate();
    private final EpochTime time = new EpochTime();

    /** @param zone in which TIMESTAMP_LTZ is shown */
    public TemporalText(SessionZone zone) {
        this.zone = zone;
    }

    @Override
    public void date(int days, ByteBuilder out) {
        date.set(days);
        NumberText.appendDigits(date.year(), 4, out);
        out.append('-');
        NumberText.appendDigits(date.month(), 2, out);
        out.append('-');
        NumberText.appendDigits(date.day(), 2, out);
    }

    @Override
    public void time(long nanosOfDay, ByteBuilder out) {
        clock((int) (nanosOfDay / EpochTime.NANOS_PER_SECOND), out);
    }

    @Override
    public void timestampNtz(long high, long low, ByteBuilder out) {
        time.set(high, low);
        wallClock(out);
    }

    @Override
    public void timestampLtz(long high, long low, ByteBuilder out) {
        time.set(high, low);
        int offset = zone.offsetSeconds(time.seconds());
        time.shift(offset);
        wallClock(out);
        offset(offset / 60, out);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes, ByteBuilder out) {
        time.set(high, low);
        time.shift(offsetMinutes * 60L);
        wallClock(out);
        offset(offsetMinutes, out);
    }

    private void wallClock(ByteBuilder out) {
        date(time.days(), out);
        out.append(' ');
        clock(time.secondOfDay(), out);
        out.append('.');
        NumberText.appendDigits(time.nanos() / 1_000_000, 3, out);
    }

    private static void clock(int secondOfDay, ByteBuilder out) {
        NumberText.appendDigits(secondOfDay / 3600, 2, out);
        out.append(':');
        NumberText.appendDigits(secondOfDay / 60 % 60, 2, out);
        out.append(':');
        NumberText.appendDigits(secondOfDay % 60, 2, out);
    }

    private static void offset(int minutes, ByteBuilder out) {
        out.append(' ').append(minutes < 0 ? '-' : '+');
        int magnitude = Math.abs(minutes);
        NumberText.appendDigits(magnitude / 60, 2, out);
        NumberText.appendDigits(magnitude % 60, 2, out);
    }
}
