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

/** DATE_DIFF: whole units gone by from one clock to another, negative when the other is earlier. */
final class ElapsedTime implements Kernel {
    private final TimeUnit unit;
    private final WallClock from;
    private final WallClock to;
    private final IntegerResult result;
    private final EpochTime first = new EpochTime();
    private final EpochTime last = new EpochTime();
    private final CivilDate firstDate = new CivilDate();
    private final CivilDate lastDate = new CivilDate();

    ElapsedTime(CallSite site, TimeUnit unit, SessionZone zone) {
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
            from.read(row, first);
            to.read(row, last);
            try {
                result.set(row, unit.isMonths() ? months() / unit.months() : units());
            } catch (ArithmeticException past64Bits) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private long units() {
        long seconds = last.seconds() - first.seconds();
        int nanos = last.nanos() - first.nanos();
        if (unit.isFraction()) {
            return Math.addExact(Math.multiplyExact(seconds, EpochTime.NANOS_PER_SECOND), nanos) / unit.nanos();
        }
        // Whole seconds, cut toward zero.
        long whole = seconds > 0 && nanos < 0 ? seconds - 1 : seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
        return whole / unit.seconds();
    }

    private long months() {
        firstDate.set(first.days());
        lastDate.set(last.days());
        long months = (lastDate.year() - firstDate.year()) * 12L + lastDate.month() - firstDate.month();
        long rest = Long.compare(lastDate.day(), firstDate.day());
        rest = rest == 0 ? Integer.compare(last.secondOfDay(), first.secondOfDay()) : rest;
        rest = rest == 0 ? Integer.compare(last.nanos(), first.nanos()) : rest;
        if (months > 0 && rest < 0) {
            return months - 1;
        }
        return months < 0 && rest > 0 ? months + 1 : months;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "a difference in '" + unit + "' does not fit 64 bits. Count in a larger unit such as second");
    }
}
