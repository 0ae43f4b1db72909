package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;

/** TIME_SLICE (t, n, unit [, side]): where the slice of n units that holds t begins, or the next one; slices are counted from 1970. */
final class TimeSlice implements Kernel {
    private final TimeUnit unit;
    private final boolean isEnd;
    private final WallClock in;
    private final ClockResult result;
    private final IntegerInput countIn = new IntegerInput();
    private final EpochTime clock = new EpochTime();
    private final CivilDate date = new CivilDate();

    private TimeSlice(CallSite site, TimeUnit unit, boolean isEnd, SessionZone zone) {
        this.unit = unit;
        this.isEnd = isEnd;
        in = new WallClock(site.argumentType(0).kind(), zone);
        result = new ClockResult(site.type(), zone);
    }

    static Evaluator bind(CallSite site) {
        TimeUnit unit = TimeUnit.of(site, 2);
        TypeKind kind = site.argumentType(0).kind();
        if (kind == TypeKind.DATE && unit.isWithinDay() || kind == TypeKind.TIME && !unit.isWithinDay()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "a " + kind + " has no slices of " + unit + ". Cast it to TIMESTAMP");
        }
        boolean isEnd = isEnd(site);
        SessionZone zone = new SessionZone(site.context().zone());
        return new StrictCall(
                site.type(), site.arguments().subList(0, 2), false, () -> new TimeSlice(site, unit, isEnd, zone));
    }

    private static boolean isEnd(CallSite site) {
        if (site.argumentCount() < 4) {
            return false;
        }
        Datum side = site.constant(3);
        String name = side == null || side.isNull() ? "" : side.text();
        if (!name.equalsIgnoreCase("START") && !name.equalsIgnoreCase("END")) {
            throw new SnellerException(ErrorCode.INVALID_ARGUMENT, "argument 4 of TIME_SLICE is 'START' or 'END'");
        }
        return name.equalsIgnoreCase("END");
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        countIn.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            in.read(row, clock);
            if (!countIn.fitsLong(row) || countIn.low(row) < 1 || !slice(countIn.low(row)) || !set(row)) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private boolean slice(long count) {
        try {
            long slice = Math.floorDiv(unit.ordinalOf(clock, date), count);
            return unit.toBeginning(Math.multiplyExact(isEnd ? slice + 1 : slice, count), clock);
        } catch (ArithmeticException past64Bits) {
            return false;
        }
    }

    private boolean set(int row) {
        return result.set(row, clock, in.offsetSeconds());
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "there is no slice of '" + NumberFailures.text(arguments[1], row) + "' " + unit
                        + " here. Give a count of 1 or more, and times of the years 1 to 9999");
    }
}
