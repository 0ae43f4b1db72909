package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;

/** DATEADD: so many units later; a day past the end of its new month becomes the last. */
final class DateAdd implements Kernel {
    /** More units of any kind than the years 1 to 9999 have, but nanoseconds. */
    private static final long MOST_SECONDS = 10_000L * 366 * EpochTime.SECONDS_PER_DAY;

    private final TimeUnit unit;
    private final int amountScale;
    private final LogicalType type;
    private final WallClock in;
    private final ClockResult result;
    private final IntegerInput amountIn = new IntegerInput();
    private final MutableInt128 amount = new MutableInt128();
    private final EpochTime clock = new EpochTime();
    private final CivilDate date = new CivilDate();

    DateAdd(CallSite site, TimeUnit unit, SessionZone zone) {
        this.unit = unit;
        amountScale = site.argumentType(1).scale();
        type = site.type();
        in = new WallClock(site.argumentType(2).kind(), zone);
        result = new ClockResult(type, zone);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        amountIn.of(arguments[0]);
        in.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            amount.set(amountIn.high(row), amountIn.low(row));
            amount.shiftRight(amountScale);
            in.read(row, clock);
            boolean moved = amount.fitsLong() && move(amount.low());
            if (!moved || !result.set(row, clock, in.offsetSeconds())) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    /** False when the clock leaves every calendar. */
    private boolean move(long units) {
        if (unit.isFraction()) {
            long perSecond = EpochTime.NANOS_PER_SECOND / unit.nanos();
            long seconds = Math.floorDiv(units, perSecond);
            long nanos = clock.nanos() + (units - seconds * perSecond) * unit.nanos();
            long carry = nanos / EpochTime.NANOS_PER_SECOND;
            clock.setSeconds(clock.seconds() + seconds + carry, (int) (nanos - carry * EpochTime.NANOS_PER_SECOND));
            return Math.abs(seconds) <= MOST_SECONDS;
        }
        if (Math.abs(units) > MOST_SECONDS || units == Long.MIN_VALUE) {
            return false;
        }
        if (unit.isMonths()) {
            return moveMonths(units * unit.months());
        }
        long seconds = units * unit.seconds();
        clock.shift(seconds);
        return Math.abs(units) <= MOST_SECONDS / unit.seconds();
    }

    private boolean moveMonths(long months) {
        long timeOfDay = clock.secondOfDay();
        date.set(clock.days());
        long month = date.year() * 12L + date.month() - 1 + months;
        long year = Math.floorDiv(month, 12L);
        if (year < 1 || year > 9999) {
            return false;
        }
        int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
        int day = Math.min(date.day(), CivilDate.lengthOfMonth((int) year, monthOfYear));
        int days = CivilDate.toDays((int) year, monthOfYear, day);
        clock.setSeconds(days * (long) EpochTime.SECONDS_PER_DAY + timeOfDay, clock.nanos());
        return true;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.NOT_A_TIMESTAMP,
                "adding " + NumberFailures.text(arguments[0], row) + " " + unit + " to a " + arguments[1].type()
                        + " leaves the years 1 to 9999 of " + type);
    }
}
