package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;

/** ADD_MONTHS: the same day so many months later, but the last day of a month gives the last day. */
final class AddMonths implements Kernel {
    private final WallClock in;
    private final ClockResult result;
    private final IntegerInput monthsIn = new IntegerInput();
    private final EpochTime clock = new EpochTime();
    private final CivilDate date = new CivilDate();

    AddMonths(CallSite site) {
        SessionZone zone = new SessionZone(site.context().zone());
        in = new WallClock(site.argumentType(0).kind(), zone);
        result = new ClockResult(site.type(), zone);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        monthsIn.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            in.read(row, clock);
            boolean moved = monthsIn.fitsLong(row) && move(monthsIn.low(row));
            if (!moved || !result.set(row, clock, in.offsetSeconds())) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    /** False when the clock leaves the years 1 to 9999. */
    private boolean move(long months) {
        if (Math.abs(months) > 12 * 10_000) {
            return false;
        }
        date.set(clock.days());
        long month = date.year() * 12L + date.month() - 1 + months;
        int year = (int) Math.floorDiv(month, 12L);
        if (year < 1 || year > 9999) {
            return false;
        }
        int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
        boolean wasLast = date.day() == CivilDate.lengthOfMonth(date.year(), date.month());
        int length = CivilDate.lengthOfMonth(year, monthOfYear);
        int days = CivilDate.toDays(year, monthOfYear, wasLast ? length : Math.min(date.day(), length));
        clock.setSeconds(days * (long) EpochTime.SECONDS_PER_DAY + clock.secondOfDay(), clock.nanos());
        return true;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.NOT_A_DATE,
                "'" + NumberFailures.text(arguments[1], row) + "' months later is outside of the years 1 to 9999");
    }
}
