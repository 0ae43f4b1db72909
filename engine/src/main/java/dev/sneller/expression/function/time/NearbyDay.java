package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** A DATE near another: the last of its month, week, quarter or year, or a day of the week strictly behind or before it. */
final class NearbyDay {
    /** First two letters of the days from Monday on. */
    private static final String DAYS = "motuwethfrsasu";

    private NearbyDay() {}

    /** LAST_DAY (t [, unit]). */
    static Evaluator last(CallSite site) {
        TimeUnit unit = site.argumentCount() < 2 ? TimeUnit.MONTH : TimeUnit.of(site, 1);
        if (!unit.isMonths() && !unit.isWeek()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "LAST_DAY is of a year, quarter, month or week, not of a " + unit);
        }
        SessionZone zone = new SessionZone(site.context().zone());
        return new StrictCall(site.type(), site.arguments().subList(0, 1), false, () -> new Last(site, unit, zone));
    }

    /** NEXT_DAY and PREVIOUS_DAY (t, name). */
    static FunctionFamily named(boolean isNext) {
        return site -> {
            SessionZone zone = new SessionZone(site.context().zone());
            return site.strict(() -> new Named(site, isNext, zone));
        };
    }

    private static final class Last implements Kernel {
        private final TimeUnit unit;
        private final WallClock in;
        private final EpochTime clock = new EpochTime();
        private final CivilDate date = new CivilDate();
        private I32Vector target;

        Last(CallSite site, TimeUnit unit, SessionZone zone) {
            this.unit = unit;
            in = new WallClock(site.argumentType(0).kind(), zone);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            in.of(arguments[0]);
            target = dates(target, active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                target.values()[rows[i]] = Math.min(CivilDate.MAX_DAYS, lastDay());
            }
            return target;
        }

        private int lastDay() {
            unit.truncate(clock, date);
            if (unit.isWeek()) {
                return clock.days() + 6;
            }
            date.set(clock.days());
            int month = date.month() + unit.months() - 1;
            return CivilDate.toDays(date.year(), month, CivilDate.lengthOfMonth(date.year(), month));
        }
    }

    private static final class Named implements Kernel {
        private final boolean isNext;
        private final WallClock in;
        private final EpochTime clock = new EpochTime();
        private I32Vector target;

        Named(CallSite site, boolean isNext, SessionZone zone) {
            this.isNext = isNext;
            in = new WallClock(site.argumentType(0).kind(), zone);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            in.of(arguments[0]);
            BytesVector names = (BytesVector) arguments[1];
            target = dates(target, active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                int wanted = dayOf(names, row);
                in.read(row, clock);
                int ahead = Math.floorMod(wanted - Math.floorMod(clock.days() + 3, 7) + 6, 7) + 1;
                // As many days before as there are left to a week when one looks ahead; a whole week when the day is
                // the same.
                int moved = clock.days() + (isNext ? ahead : ahead == 7 ? -7 : ahead - 7);
                if (wanted < 0 || moved < CivilDate.MIN_DAYS || moved > CivilDate.MAX_DAYS) {
                    outcome.fail(row);
                } else {
                    target.values()[row] = moved;
                }
            }
            return target;
        }

        /** From 0 = Monday, -1 for none. */
        private static int dayOf(BytesVector names, int row) {
            int at = names.start()[row];
            int end = at + names.lengths()[row];
            while (at < end && names.bytes()[at] == ' ') {
                at++;
            }
            for (int day = 0; day < 7 && end - at >= 2; day++) {
                if ((names.bytes()[at] | 0x20) == DAYS.charAt(2 * day)
                        && (names.bytes()[at + 1] | 0x20) == DAYS.charAt(2 * day + 1)) {
                    return day;
                }
            }
            return -1;
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            return new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(((BytesVector) arguments[1]).text(row))
                            + " is no day of the week in the years 1 to 9999. Give its first two letters at least");
        }
    }

    private static I32Vector dates(I32Vector used, int rows) {
        return used == null || used.capacity() < rows ? new I32Vector(LogicalType.DATE, rows) : used;
    }
}
