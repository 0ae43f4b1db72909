package dev.sneller.variant.text.format;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.NumberText;
import dev.sneller.variant.text.TimeNames;

/**
 * Prints clocks by a format; digits of a fraction past those asked for are cut. Clocks of one day, hour, minute or second, whatever the
 * format tells apart, have one text, which is kept. Owned by one thread.
 */
public final class TimeFormatPrinter {
    private final TimeFormat.Part[] parts;
    /** Clocks of so many seconds, from a multiple of it on, have one text; 0 = none have. */
    private final int unit;

    private final CivilDate date = new CivilDate();
    private int days;
    private final ByteBuilder last = new ByteBuilder(64);
    private long lastFrom;
    private long lastTo;
    private int lastOffset;

    public TimeFormatPrinter(TimeFormat format) {
        parts = format.parts().toArray(new TimeFormat.Part[0]);
        int finest = EpochTime.SECONDS_PER_DAY;
        for (TimeFormat.Part part : parts) {
            finest = Math.min(finest, part.element().seconds());
        }
        unit = finest;
        date.set(days);
    }

    /**
     * Appends the text.
     *
     * @param clock what is shown, already moved by the offset
     * @param offsetMinutes of the clock from UTC, 0 for values without zone
     */
    public void print(EpochTime clock, int offsetMinutes, ByteBuilder out) {
        if (unit == 0) {
            printParts(clock, offsetMinutes, out);
            return;
        }
        long seconds = clock.seconds();
        if (seconds < lastFrom || seconds >= lastTo || offsetMinutes != lastOffset) {
            last.clear();
            printParts(clock, offsetMinutes, last);
            lastFrom = Math.floorDiv(seconds, (long) unit) * unit;
            lastTo = lastFrom + unit;
            lastOffset = offsetMinutes;
        }
        out.append(last.array(), 0, last.size());
    }

    private void printParts(EpochTime clock, int offsetMinutes, ByteBuilder out) {
        int second = clock.secondOfDay();
        if (clock.days() != days) {
            days = clock.days();
            date.set(days);
        }
        for (TimeFormat.Part part : parts) {
            switch (part.element()) {
                case LITERAL -> out.append(part.text());
                case YEAR -> {
                    two(date.year() / 100, out);
                    two(date.year() % 100, out);
                }
                case SHORT_YEAR -> two(date.year() % 100, out);
                case MONTH -> two(date.month(), out);
                case SHORT_MONTH -> out.append(TimeNames.month(date.month()), 0, TimeNames.shortLength());
                case FULL_MONTH -> out.append(TimeNames.month(date.month()));
                case DAY -> two(date.day(), out);
                case WEEKDAY -> out.append(TimeNames.weekday(days), 0, TimeNames.shortLength());
                case HOUR -> two(second / 3600, out);
                case HALF_DAY_HOUR -> two((second / 3600 + 11) % 12 + 1, out);
                case AM, PM ->
                    out.append(second < EpochTime.SECONDS_PER_DAY / 2 ? 'A' : 'P')
                            .append('M');
                case MINUTE -> two(second / 60 % 60, out);
                case SECOND -> two(second % 60, out);
                case FRACTION -> fraction(clock.nanos(), part.places(), out);
                case OFFSET_HOUR -> offsetHour(offsetMinutes, out);
                case OFFSET_MINUTE -> two(Math.abs(offsetMinutes) % 60, out);
                case ZONE -> zone(offsetMinutes, out);
            }
        }
    }

    private static void two(int value, ByteBuilder out) {
        NumberText.appendDigits(value, 2, out);
    }

    private static void fraction(int nanos, int places, ByteBuilder out) {
        int cut = nanos;
        for (int i = places; i < 9; i++) {
            cut /= 10;
        }
        NumberText.appendDigits(cut, places, out);
    }

    private static void offsetHour(int minutes, ByteBuilder out) {
        out.append(minutes < 0 ? '-' : '+');
        two(Math.abs(minutes) / 60, out);
    }

    private static void zone(int minutes, ByteBuilder out) {
        if (minutes == 0) {
            out.append('Z');
            return;
        }
        offsetHour(minutes, out);
        out.append(':');
        two(Math.abs(minutes) % 60, out);
    }
}
