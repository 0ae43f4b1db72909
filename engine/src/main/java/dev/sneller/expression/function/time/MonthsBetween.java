package dev.sneller.expression.function.time;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;

/**
 * MONTHS_BETWEEN (a, b): months from b to a; a whole number between equal days of the month and between last days, else days and times
 * count as parts of 31 days. Six places.
 */
final class MonthsBetween implements Kernel {
    private static final long UNIT = 1_000_000;
    private static final double MONTH_SECONDS = 31.0 * EpochTime.SECONDS_PER_DAY;

    private final WallClock laterIn;
    private final WallClock earlierIn;
    private final IntegerResult result;
    private final EpochTime later = new EpochTime();
    private final EpochTime earlier = new EpochTime();
    private final CivilDate laterDate = new CivilDate();
    private final CivilDate earlierDate = new CivilDate();

    MonthsBetween(CallSite site) {
        SessionZone zone = new SessionZone(site.context().zone());
        laterIn = new WallClock(site.argumentType(0).kind(), zone);
        earlierIn = new WallClock(site.argumentType(1).kind(), zone);
        result = new IntegerResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        laterIn.of(arguments[0]);
        earlierIn.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            laterIn.read(rows[i], later);
            earlierIn.read(rows[i], earlier);
            result.set(rows[i], millionths());
        }
        return result.finish();
    }

    private long millionths() {
        laterDate.set(later.days());
        earlierDate.set(earlier.days());
        long months = (laterDate.year() - earlierDate.year()) * 12L + laterDate.month() - earlierDate.month();
        int days = laterDate.day() - earlierDate.day();
        if (days == 0 || isLast(laterDate) && isLast(earlierDate)) {
            return months * UNIT;
        }
        double seconds = days * (double) EpochTime.SECONDS_PER_DAY
                + (later.secondOfDay() - earlier.secondOfDay())
                + (later.nanos() - earlier.nanos()) / 1e9;
        double part = seconds / MONTH_SECONDS * UNIT;
        return months * UNIT + (long) (part < 0 ? part - 0.5 : part + 0.5);
    }

    private static boolean isLast(CivilDate date) {
        return date.day() == CivilDate.lengthOfMonth(date.year(), date.month());
    }
}
