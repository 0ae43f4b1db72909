package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;

/** DATEDIFF: boundaries of the unit that lie between two clocks. */
final class DateDifference implements Kernel {
    private final TimeUnit unit;
    private final WallClock from;
    private final WallClock to;
    private final IntegerResult result;
    private final EpochTime clock = new EpochTime();
    private final CivilDate date = new CivilDate();

    DateDifference(CallSite site, TimeUnit unit, SessionZone zone) {
        this.unit = unit;
        from = new WallClock(site.argumentType(1).kind(), zone);
        to = new WallClock(site.argumentType(2).kind(), zone);
        result = new IntegerResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        from.of(arguments[0]);
        to.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            try {
                from.read(row, clock);
                long first = unit.ordinalOf(clock, date);
                to.read(row, clock);
                result.set(row, Math.subtractExact(unit.ordinalOf(clock, date), first));
            } catch (ArithmeticException past64Bits) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "a difference in '" + unit + "' does not fit 64 bits. Count in a larger unit such as second");
    }
}
