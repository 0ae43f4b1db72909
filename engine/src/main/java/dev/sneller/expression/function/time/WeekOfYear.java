package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.Datum;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;

/**
 * Which week of which year a day is in.
 *
 * @param firstDay of weeks, 1 = Monday to 7 = Sunday
 * @param holdsFirstOfJanuary whether that day makes a week the first, whatever part of it is in the year before; else the week is the
 *     first that has most of its days in the year
 */
record WeekOfYear(int firstDay, boolean holdsFirstOfJanuary) {
    /** Of ISO 8601. */
    static final WeekOfYear ISO = new WeekOfYear(1, false);

    /** WEEK and YEAROFWEEK (first day, policy, t) of a session that does not count as ISO 8601 does. */
    static FunctionFamily family(boolean isYear) {
        return site -> {
            WeekOfYear weeks = new WeekOfYear(number(site, 0), number(site, 1) == 1);
            SessionZone zone = new SessionZone(site.context().zone());
            return TemporalFunctions.strictFrom(2, site, () -> weeks.kernel(site, zone, isYear));
        };
    }

    private static int number(CallSite site, int argument) {
        Datum value = site.constant(argument);
        if (value == null || value.isNull()) {
            throw new SnellerException(ErrorCode.ARGUMENT_NOT_CONSTANT, "a setting of weeks must be constant");
        }
        return (int) value.low();
    }

    private Kernel kernel(CallSite site, SessionZone zone, boolean isYear) {
        WallClock in = new WallClock(site.argumentType(2).kind(), zone);
        EpochTime clock = new EpochTime();
        CivilDate date = new CivilDate();
        IntegerResult result = new IntegerResult(site.type());
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                result.set(rows[i], isYear ? year(clock.days(), date) : week(clock.days(), date));
            }
            return result.finish();
        };
    }

    /** Uses {@code date} to compute in. */
    int year(int days, CivilDate date) {
        if (holdsFirstOfJanuary) {
            date.set(days);
            return date.year();
        }
        date.set(firstOf(days) + 3);
        return date.year();
    }

    /** Uses {@code date} to compute in. */
    int week(int days, CivilDate date) {
        int first = CivilDate.toDays(year(days, date), 1, 1);
        // January 1 or 4 is in the first week.
        return (firstOf(days) - firstOf(holdsFirstOfJanuary ? first : first + 3)) / 7 + 1;
    }

    /** The first day of the week; 1970-01-01 was a Thursday. */
    private int firstOf(int days) {
        return days - Math.floorMod(days + 4 - firstDay, 7);
    }
}
