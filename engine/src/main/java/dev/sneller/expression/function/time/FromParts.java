package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/**
 * A date, time or timestamp of its numbers: (year, month, day), (hour, minute, second [, nanosecond]), or all of them and perhaps a
 * zone. Numbers past their range carry over.
 */
final class FromParts implements Kernel {
    /** So many years, or seconds of them, are past every calendar and far from the end of 64 bits. */
    private static final long MOST_YEARS = 100_000;

    private static final long MOST_SECONDS = MOST_YEARS * 366 * EpochTime.SECONDS_PER_DAY;
    private static final int DATE_PARTS = 3;
    private static final int ZONE = 7;

    private final TypeKind kind;
    private final SessionZone zone;
    private final ClockResult result;
    private final IntegerInput[] parts;
    private final Zones zones = new Zones();
    private final EpochTime clock = new EpochTime();

    FromParts(CallSite site) {
        kind = site.type().kind();
        zone = new SessionZone(site.context().zone());
        result = new ClockResult(site.type(), zone);
        parts = new IntegerInput[Math.min(ZONE, site.argumentCount())];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new IntegerInput();
        }
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        for (int i = 0; i < parts.length; i++) {
            parts[i].of(arguments[i]);
        }
        BytesVector names = arguments.length > ZONE ? (BytesVector) arguments[ZONE] : null;
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            SessionZone own = names == null ? zone : zones.at(names, row);
            if (own == null || !compose(row) || !result.set(row, clock, offset(own))) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private boolean compose(int row) {
        boolean hasDate = kind != TypeKind.TIME;
        long seconds = 0;
        if (hasDate) {
            long month = part(0, row, MOST_YEARS) * 12 + part(1, row, MOST_YEARS) - 1;
            int year = (int) Math.floorDiv(month, 12L);
            if (Math.abs(month) > MOST_YEARS * 24) {
                return false;
            }
            long days =
                    CivilDate.toDays(year, (int) Math.floorMod(month, 12L) + 1, 1) + part(2, row, MOST_YEARS * 366) - 1;
            seconds = days * EpochTime.SECONDS_PER_DAY;
        }
        int first = hasDate ? DATE_PARTS : 0;
        seconds += part(first, row, MOST_SECONDS / 3600) * 3600;
        seconds += part(first + 1, row, MOST_SECONDS / 60) * 60;
        seconds += part(first + 2, row, MOST_SECONDS);
        long nanos = part(first + 3, row, Long.MAX_VALUE);
        long carry = Math.floorDiv(nanos, EpochTime.NANOS_PER_SECOND);
        clock.setSeconds(seconds + carry, (int) (nanos - carry * EpochTime.NANOS_PER_SECOND));
        if (!hasDate) {
            clock.setSeconds(clock.secondOfDay(), clock.nanos());
        }
        return true;
    }

    /** 0 for a part that is not given; what is past {@code most} stays past every calendar. */
    private long part(int index, int row, long most) {
        if (index >= parts.length) {
            return 0;
        }
        IntegerInput in = parts[index];
        long bounded = in.fitsLong(row) ? in.low(row) : in.high(row) < 0 ? -most : most;
        return Math.max(-most, Math.min(most, bounded));
    }

    private int offset(SessionZone own) {
        return kind == TypeKind.TIMESTAMP_TZ ? own.offsetSeconds(own.toEpochSecond(clock.seconds())) : 0;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        if (arguments.length > ZONE && zones.at((BytesVector) arguments[ZONE], row) == null) {
            return Zones.unknown((BytesVector) arguments[ZONE], row);
        }
        return new SnellerException(
                ErrorCode.NOT_A_DATE, "the parts of a " + kind + " lead outside of the years 1 to 9999");
    }
}
