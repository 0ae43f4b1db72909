package dev.sneller.variant.text.format;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalPrinter;

/** Prints each type by a format of its own: what a session's output formats make of values. */
final class FormattedText implements TemporalPrinter {
    private final SessionZone zone;
    private final TimeFormatPrinter date;
    private final TimeFormatPrinter time;
    private final TimeFormatPrinter wallClock;
    private final TimeFormatPrinter local;
    private final TimeFormatPrinter zoned;
    private final EpochTime clock = new EpochTime();

    FormattedText(SessionZone zone, TimeFormats formats) {
        this.zone = zone;
        date = new TimeFormatPrinter(formats.date());
        time = new TimeFormatPrinter(formats.time());
        wallClock = new TimeFormatPrinter(formats.timestampNtz());
        local = new TimeFormatPrinter(formats.timestampLtz());
        zoned = new TimeFormatPrinter(formats.timestampTz());
    }

    @Override
    public void date(int days, ByteBuilder out) {
        clock.setSeconds(days * (long) EpochTime.SECONDS_PER_DAY, 0);
        date.print(clock, 0, out);
    }

    @Override
    public void time(long nanosOfDay, ByteBuilder out) {
        clock.set(0, nanosOfDay);
        time.print(clock, 0, out);
    }

    @Override
    public void timestampNtz(long high, long low, ByteBuilder out) {
        clock.set(high, low);
        wallClock.print(clock, 0, out);
    }

    @Override
    public void timestampLtz(long high, long low, ByteBuilder out) {
        clock.set(high, low);
        int offset = zone.offsetSeconds(clock.seconds());
        clock.shift(offset);
        local.print(clock, offset / 60, out);
    }

    @Override
    public void timestampTz(long high, long low, int offsetMinutes, ByteBuilder out) {
        clock.set(high, low);
        clock.shift(offsetMinutes * 60L);
        zoned.print(clock, offsetMinutes, out);
    }
}
