package dev.sneller.expression.function.time;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One number of a date or time: what EXTRACT reads; each is a function of its own name. */
public enum TimeField {
    YEAR("Y YY YYY YYYY YR YEARS YRS", (clock, date, offset) -> date.year()),
    QUARTER("Q QTR QTRS QUARTERS", (clock, date, offset) -> (date.month() + 2) / 3),
    MONTH("MM MON MONS MONTHS", (clock, date, offset) -> date.month()),
    DAY("D DD DAYS DAYOFMONTH", (clock, date, offset) -> date.day()),
    HOUR("H HH HR HOURS HRS", (clock, date, offset) -> clock.secondOfDay() / 3600),
    MINUTE("M MI MIN MINUTES MINS", (clock, date, offset) -> clock.secondOfDay() / 60 % 60),
    SECOND("S SEC SECONDS SECS", (clock, date, offset) -> clock.secondOfDay() % 60),
    /** Those of the second included, as in MICROSECOND. */
    MILLISECOND(
            "MS MSEC MILLISECONDS",
            (clock, date, offset) -> clock.secondOfDay() % 60 * 1_000 + clock.nanos() / 1_000_000),
    MICROSECOND(
            "US USEC MICROSECONDS",
            (clock, date, offset) -> clock.secondOfDay() % 60 * 1_000_000 + clock.nanos() / 1_000),
    NANOSECOND("NS NSEC NANOSEC NSECOND NANOSECONDS NANOSECS NSECONDS", (clock, date, offset) -> clock.nanos()),
    /** By ISO 8601, as the default WEEK_OF_YEAR_POLICY has it. */
    WEEK("W WK WEEKS WEEKOFYEAR WOY WY", (clock, date, offset) -> WeekOfYear.ISO.week(clock.days(), date)),
    WEEKISO("WEEK_ISO WEEKOFYEARISO WEEKOFYEAR_ISO", (clock, date, offset) -> WeekOfYear.ISO.week(clock.days(), date)),
    /** 0 = Sunday. */
    DAYOFWEEK("WEEKDAY DOW DW", (clock, date, offset) -> Math.floorMod(clock.days() + 4, 7)),
    /** 1 = Monday. */
    DAYOFWEEKISO(
            "WEEKDAY_ISO DOW_ISO DW_ISO DAYOFWEEK_ISO ISODOW",
            (clock, date, offset) -> Math.floorMod(clock.days() + 3, 7) + 1),
    DAYOFYEAR("YEARDAY DOY DY", (clock, date, offset) -> clock.days() - CivilDate.toDays(date.year(), 1, 1) + 1),
    YEAROFWEEK("", (clock, date, offset) -> WeekOfYear.ISO.year(clock.days(), date)),
    YEAROFWEEKISO("ISOYEAR", (clock, date, offset) -> WeekOfYear.ISO.year(clock.days(), date)),
    TIMEZONE_HOUR("TZH", (clock, date, offset) -> offset / 3600),
    TIMEZONE_MINUTE("TZM", (clock, date, offset) -> offset / 60 % 60),
    EPOCH_SECOND("EPOCH EPOCH_SECONDS", (clock, date, offset) -> clock.seconds()),
    EPOCH_MILLISECOND(
            "EPOCH_MILLISECONDS", (clock, date, offset) -> clock.seconds() * 1_000 + clock.nanos() / 1_000_000),
    EPOCH_MICROSECOND(
            "EPOCH_MICROSECONDS", (clock, date, offset) -> clock.seconds() * 1_000_000 + clock.nanos() / 1_000),
    EPOCH_NANOSECOND("EPOCH_NANOSECONDS", (clock, date, offset) -> 0);

    private static final Map<String, TimeField> BY_NAME = byName();

    /** Reads a clock that shows {@code date}, so many seconds ahead of UTC. */
    @FunctionalInterface
    private interface Reading {
        long of(EpochTime clock, CivilDate date, int offset);
    }

    private final String aliases;
    private final Reading reading;

    TimeField(String aliases, Reading reading) {
        this.aliases = aliases;
        this.reading = reading;
    }

    private static Map<String, TimeField> byName() {
        Map<String, TimeField> fields = new HashMap<>();
        for (TimeField field : values()) {
            fields.put(field.name(), field);
            for (String alias : field.aliases.split(" ")) {
                fields.put(alias, field);
            }
        }
        return fields;
    }

    /** The field of a name or an abbreviation, in any case. */
    public static Optional<TimeField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toUpperCase(Locale.ROOT)));
    }

    /** Whether the field counts from 1970 on. */
    public boolean isInstant() {
        return name().startsWith("EPOCH_");
    }

    Evaluator bind(CallSite site) {
        SessionZone zone = new SessionZone(site.context().zone());
        return this == EPOCH_NANOSECOND ? site.strict(() -> nanoseconds(site)) : site.strict(() -> kernel(site, zone));
    }

    private Kernel kernel(CallSite site, SessionZone zone) {
        TypeKind kind = site.argumentType(0).kind();
        WallClock in = new WallClock(kind, zone);
        EpochTime clock = new EpochTime();
        CivilDate date = new CivilDate();
        IntegerResult result = new IntegerResult(site.type());
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                if (isInstant()) {
                    clock.shift(-in.offsetSeconds());
                }
                date.set(clock.days());
                result.set(rows[i], reading.of(clock, date, in.offsetSeconds()));
            }
            return result.finish();
        };
    }

    /** May need more than 64 bits. */
    private static Kernel nanoseconds(CallSite site) {
        WallClock in = new WallClock(site.argumentType(0).kind(), SessionZone.UTC);
        EpochTime clock = new EpochTime();
        MutableInt128 nanos = new MutableInt128();
        IntegerResult result = new IntegerResult(site.type());
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                clock.shift(-in.offsetSeconds());
                clock.toNanos(nanos);
                result.set(rows[i], nanos.high(), nanos.low());
            }
            return result.finish();
        };
    }
}
