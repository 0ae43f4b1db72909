package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.Datum;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units that DATE_TRUNC, DATEADD, DATEDIFF and their kin count in; weeks by the day they begin on, Monday where none is named. */
public enum TimeUnit {
    YEAR("Y YY YYY YYYY YR YEARS YRS"),
    QUARTER("Q QTR QTRS QUARTERS"),
    MONTH("MM MON MONS MONTHS"),
    WEEK("W WK WEEKS WEEKOFYEAR WOY WY WEEKISO WEEK_ISO WEEKOFYEARISO WEEKOFYEAR_ISO WEEK(MONDAY) WEEK_MONDAY"),
    WEEK_TUESDAY("WEEK(TUESDAY)"),
    WEEK_WEDNESDAY("WEEK(WEDNESDAY)"),
    WEEK_THURSDAY("WEEK(THURSDAY)"),
    WEEK_FRIDAY("WEEK(FRIDAY)"),
    WEEK_SATURDAY("WEEK(SATURDAY)"),
    WEEK_SUNDAY("WEEK(SUNDAY)"),
    DAY("D DD DAYS DAYOFMONTH"),
    HOUR("H HH HR HOURS HRS"),
    MINUTE("M MI MIN MINUTES MINS"),
    SECOND("S SEC SECONDS SECS"),
    MILLISECOND("MS MSEC MILLISECONDS"),
    MICROSECOND("US USEC MICROSECONDS"),
    NANOSECOND("NS NSEC NANOSEC NSECOND NANOSECONDS NANOSECS NSECONDS");

    private static final Map<String, TimeUnit> BY_NAME = byName();
    private static final long DAY_SECONDS = EpochTime.SECONDS_PER_DAY;
    private static final int EPOCH_YEAR = 1970;

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

    /** The unit of a name or an abbreviation, in any case. */
    public static Optional<TimeUnit> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toUpperCase(Locale.ROOT)));
    }

    /** Weeks that begin on this day, 1 = Monday to 7 = Sunday. */
    public static TimeUnit weekFrom(int firstDay) {
        return values()[WEEK.ordinal() + firstDay - 1];
    }

    /** The unit that a call names in an argument. */
    static TimeUnit of(CallSite site, int argument) {
        Datum name = site.constant(argument);
        if (name == null || name.isNull()) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_NOT_CONSTANT,
                    "argument " + (argument + 1) + " of " + site.function() + " must be a constant unit such as 'day'");
        }
        return named(name.text()).orElseThrow(() -> unknown(name.text(), site.function()));
    }

    /** What is said of a name that is no unit. */
    public static SnellerException unknown(String name, String function) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(name) + " is no unit of time for " + function
                        + ". Use year, quarter, month, week, day, hour, minute, second, millisecond, microsecond or"
                        + " nanosecond");
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

    boolean isWeek() {
        return compareTo(WEEK) >= 0 && compareTo(WEEK_SUNDAY) <= 0;
    }

    /** Whether a DATE has parts of it. */
    public boolean isWithinDay() {
        return compareTo(HOUR) >= 0;
    }

    /** Length of a unit from WEEK to SECOND. */
    long seconds() {
        return switch (this) {
            case DAY -> DAY_SECONDS;
            case HOUR -> 3600;
            case MINUTE -> 60;
            default -> isWeek() ? 7 * DAY_SECONDS : 1;
        };
    }

    /** Seconds of a unit from WEEK on. */
    BigDecimal length() {
        int below = Math.max(0, ordinal() - SECOND.ordinal());
        return BigDecimal.valueOf(seconds(), 3 * below);
    }

    /** Seconds from the beginning of the unit that holds 1970-01-01, a Thursday, until then. */
    private long shift() {
        return isWeek() ? Math.floorMod(WEEK_THURSDAY.ordinal() - ordinal(), 7) * DAY_SECONDS : 0;
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

    /** Which unit since 1970 a clock is in, 0 = the one that holds its beginning; past 64 bits it fails with ArithmeticException. */
    long ordinalOf(EpochTime clock, CivilDate date) {
        if (isMonths()) {
            date.set(clock.days());
            return Math.floorDiv((date.year() - EPOCH_YEAR) * 12 + date.month() - 1, months());
        }
        if (isFraction()) {
            long perSecond = EpochTime.NANOS_PER_SECOND / nanos();
            return Math.addExact(Math.multiplyExact(clock.seconds(), perSecond), clock.nanos() / nanos());
        }
        return Math.floorDiv(clock.seconds() + shift(), seconds());
    }

    /** Sets a clock to the beginning of a unit; false when that leaves the years 1 to 9999. */
    boolean toBeginning(long ordinal, EpochTime clock) {
        if (isFraction()) {
            long perSecond = EpochTime.NANOS_PER_SECOND / nanos();
            long second = Math.floorDiv(ordinal, perSecond);
            clock.setSeconds(second, (int) (ordinal - second * perSecond) * nanos());
            return true;
        }
        if (Math.abs(ordinal) > 10_000L * 366 * DAY_SECONDS) {
            return false;
        }
        if (!isMonths()) {
            clock.setSeconds(ordinal * seconds() - shift(), 0);
            return true;
        }
        long month = ordinal * months();
        long year = EPOCH_YEAR + Math.floorDiv(month, 12L);
        if (year < 1 || year > 9999) {
            return false;
        }
        int days = CivilDate.toDays((int) year, (int) Math.floorMod(month, 12L) + 1, 1);
        clock.setSeconds(days * DAY_SECONDS, 0);
        return true;
    }

    /** Moves a clock back to the beginning of the unit it is in. */
    void truncate(EpochTime clock, CivilDate date) {
        if (isMonths()) {
            date.set(clock.days());
            int month = (date.month() - 1) / months() * months() + 1;
            clock.setSeconds(CivilDate.toDays(date.year(), month, 1) * DAY_SECONDS, 0);
        } else if (isFraction()) {
            clock.setSeconds(clock.seconds(), clock.nanos() - clock.nanos() % nanos());
        } else {
            clock.setSeconds(Math.floorDiv(clock.seconds() + shift(), seconds()) * seconds() - shift(), 0);
        }
    }
}
