package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.Datum;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Units that DATE_TRUNC, DATEADD and DATEDIFF count in; weeks begin on Monday. */
enum TimeUnit {
    YEAR("Y YY YYY YYYY YR YEARS YRS"),
    QUARTER("Q QTR QTRS QUARTERS"),
    MONTH("MM MON MONS MONTHS"),
    WEEK("W WK WEEKS WEEKOFYEAR WOY WY WEEKISO"),
    DAY("D DD DAYS DAYOFMONTH"),
    HOUR("H HH HR HOURS HRS"),
    MINUTE("M MI MIN MINUTES MINS"),
    SECOND("S SEC SECONDS SECS"),
    MILLISECOND("MS MSEC MILLISECONDS"),
    MICROSECOND("US USEC MICROSECONDS"),
    NANOSECOND("NS NSEC NANOSEC NSECOND NANOSECONDS NANOSECS NSECONDS");

    private static final Map<String, TimeUnit> BY_NAME = byName();
    /** 1970-01-01 was a Thursday. */
    private static final int DAYS_AFTER_MONDAY = 3;

    private final String aliases;

    TimeUnit(String aliases) {
        this.aliases = aliases;
    }

    private static Map<String, TimeUnit> byName() {
        Map<String, TimeUnit> units = new HashMap<>();
        for (TimeUnit unit : values()) {
            units.put(unit.name(), unit);
            for (String alias : unit.aliases.split(" ")) {
                units.put(alias, unit);
            }
        }
        return units;
    }

    /** The unit that a call names in its first argument. */
    static TimeUnit of(CallSite site) {
        Datum name = site.constant(0);
        if (name == null || name.isNull()) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_NOT_CONSTANT,
                    "argument 1 of " + site.function() + " must be a constant unit such as 'day'");
        }
        TimeUnit unit = BY_NAME.get(name.text().toUpperCase(Locale.ROOT));
        if (unit == null) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(name.text()) + " is no unit of time for " + site.function()
                            + ". Use year, quarter, month, week, day, hour, minute, second, millisecond, microsecond"
                            + " or nanosecond");
        }
        return unit;
    }

    boolean isMonths() {
        return this == YEAR || this == QUARTER || this == MONTH;
    }

    /** Of YEAR, QUARTER, MONTH. */
    int months() {
        return switch (this) {
            case YEAR -> 12;
            case QUARTER -> 3;
            default -> 1;
        };
    }

    /** Length of a unit from WEEK to SECOND. */
    long seconds() {
        return switch (this) {
            case WEEK -> 7L * EpochTime.SECONDS_PER_DAY;
            case DAY -> EpochTime.SECONDS_PER_DAY;
            case HOUR -> 3600;
            case MINUTE -> 60;
            default -> 1;
        };
    }

    boolean isFraction() {
        return this == MILLISECOND || this == MICROSECOND || this == NANOSECOND;
    }

    /** Nanoseconds of a unit below SECOND. */
    int nanos() {
        return switch (this) {
            case MILLISECOND -> 1_000_000;
            case MICROSECOND -> 1_000;
            default -> 1;
        };
    }

    /** Which unit since a fixed one a clock is in; past 64 bits it fails with ArithmeticException. */
    long ordinalOf(EpochTime clock, CivilDate date) {
        if (isMonths()) {
            date.set(clock.days());
            return (date.year() * 12L + date.month() - 1) / months();
        }
        if (isFraction()) {
            long perSecond = EpochTime.NANOS_PER_SECOND / nanos();
            return Math.addExact(Math.multiplyExact(clock.seconds(), perSecond), clock.nanos() / nanos());
        }
        long shift = this == WEEK ? DAYS_AFTER_MONDAY * (long) EpochTime.SECONDS_PER_DAY : 0;
        return Math.floorDiv(clock.seconds() + shift, seconds());
    }

    /** Moves a clock back to the beginning of the unit it is in. */
    void truncate(EpochTime clock, CivilDate date) {
        if (isMonths()) {
            date.set(clock.days());
            int month = (date.month() - 1) / months() * months() + 1;
            int days = CivilDate.toDays(date.year(), month, 1);
            clock.setSeconds(days * (long) EpochTime.SECONDS_PER_DAY, 0);
        } else if (isFraction()) {
            clock.setSeconds(clock.seconds(), clock.nanos() - clock.nanos() % nanos());
        } else {
            long shift = this == WEEK ? DAYS_AFTER_MONDAY * (long) EpochTime.SECONDS_PER_DAY : 0;
            clock.setSeconds(Math.floorDiv(clock.seconds() + shift, seconds()) * seconds() - shift, 0);
        }
    }
}
