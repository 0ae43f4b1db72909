package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Functions of dates and times. */
public final class TemporalFunctions {
    private TemporalFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        fields(families);
        units(families);
        calendar(families);
        families.put("CURRENT_DATE", StatementClock::local);
        families.put("CURRENT_TIMESTAMP", StatementClock::local);
        families.put("UTC_TIMESTAMP", StatementClock::utc);
        families.put("SYSTEM$WAIT", Waiting::bind);
        families.put("CONVERT_TIMEZONE", ZoneConversion::bind);
        families.put("FORMAT TIME", site -> site.strict(() -> new FormatTime(site)));
        families.put("PARSE TIME", ParseTime.family(false));
        families.put("TRY PARSE TIME", ParseTime.family(true));
        return families;
    }

    private static void fields(Map<String, FunctionFamily> families) {
        for (TimeField field : TimeField.values()) {
            families.put(field.name(), field::bind);
        }
        families.put("WEEK OF YEAR", WeekOfYear.family(false));
        families.put("YEAR OF WEEK", WeekOfYear.family(true));
        families.put("DAYNAME", site -> site.strict(() -> new NameOfTime(site, false)));
        families.put("MONTHNAME", site -> site.strict(() -> new NameOfTime(site, true)));
    }

    private static void units(Map<String, FunctionFamily> families) {
        families.put("DATE_TRUNC", TemporalFunctions::truncate);
        families.put("DATEADD", counted(DateAdd::new));
        families.put("DATEDIFF", counted(DateDifference::new));
        families.put("DATE_DIFF", counted(ElapsedTime::new));
        families.put("TIME_SLICE", TimeSlice::bind);
        families.put("DATE_BIN", DateBin::bind);
        families.put("TIME_BUCKET", site -> site.strict(() -> bucket(site.argumentType(0), site.type())));
        families.put("LAST_DAY", NearbyDay::last);
    }

    private static void calendar(Map<String, FunctionFamily> families) {
        families.put("NEXT_DAY", NearbyDay.named(true));
        families.put("PREVIOUS_DAY", NearbyDay.named(false));
        families.put("ADD_MONTHS", site -> site.strict(() -> new AddMonths(site)));
        families.put("MONTHS_BETWEEN", site -> site.strict(() -> new MonthsBetween(site)));
        families.put("TIME FROM PARTS", site -> site.strict(() -> new FromParts(site)));
    }

    /** The kernel of a function that counts in a unit. */
    @FunctionalInterface
    private interface Counting {
        Kernel of(CallSite site, TimeUnit unit, SessionZone zone);
    }

    /** (unit, …). */
    private static FunctionFamily counted(Counting kernel) {
        return site -> {
            TimeUnit unit = TimeUnit.of(site, 0);
            SessionZone zone = new SessionZone(site.context().zone());
            return strictFrom(1, site, () -> kernel.of(site, unit, zone));
        };
    }

    private static Evaluator truncate(CallSite site) {
        TimeUnit unit = TimeUnit.of(site, 0);
        if (site.argumentType(1).kind() == TypeKind.TIME && !unit.isWithinDay()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a TIME has no " + unit.name().toLowerCase(Locale.ROOT)
                            + ". Truncate it to hour, minute, second or less");
        }
        SessionZone zone = new SessionZone(site.context().zone());
        return strictFrom(1, site, () -> truncation(site, unit, zone));
    }

    private static Kernel truncation(CallSite site, TimeUnit unit, SessionZone zone) {
        WallClock in = new WallClock(site.argumentType(1).kind(), zone);
        ClockResult result = new ClockResult(site.type(), zone);
        EpochTime clock = new EpochTime();
        CivilDate date = new CivilDate();
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                in.read(rows[i], clock);
                unit.truncate(clock, date);
                result.set(rows[i], clock, in.offsetSeconds());
            }
            return result.finish();
        };
    }

    /** TIME_BUCKET (t, seconds): the second since 1970 at which the bucket of t begins; NULL for buckets without length. */
    private static Kernel bucket(LogicalType type, LogicalType result) {
        WallClock in = new WallClock(type.kind(), SessionZone.UTC);
        EpochTime clock = new EpochTime();
        IntegerInput widthIn = new IntegerInput();
        IntegerResult seconds = new IntegerResult(result);
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            widthIn.of(arguments[1]);
            seconds.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                in.read(row, clock);
                long second = clock.seconds() - in.offsetSeconds();
                long width = widthIn.low(row);
                if (widthIn.fitsLong(row) && width > 0) {
                    seconds.set(row, Math.floorDiv(second, width) * width);
                } else {
                    outcome.setNull(row);
                }
            }
            return seconds.finish();
        };
    }

    /** A strict call over the arguments from {@code first} on; those before are constants of the kernel. */
    static Evaluator strictFrom(int first, CallSite site, Supplier<Kernel> kernels) {
        List<Evaluator> arguments = site.arguments().subList(first, site.argumentCount());
        return new StrictCall(site.type(), arguments, false, kernels);
    }
}
