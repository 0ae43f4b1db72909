package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Functions of dates and times that count in units, and the statement's own time. */
public final class TemporalFunctions {
    private TemporalFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("DATE_TRUNC", TemporalFunctions::truncate);
        families.put("DATEADD", TemporalFunctions::add);
        families.put("DATEDIFF", TemporalFunctions::difference);
        families.put("CURRENT_TIMESTAMP", TemporalFunctions::currentTimestamp);
        families.put("CURRENT_DATE", TemporalFunctions::currentDate);
        for (TimeField field : TimeField.values()) {
            families.put(field.name(), field::bind);
        }
        return families;
    }

    static Evaluator truncate(CallSite site) {
        TimeUnit unit = TimeUnit.of(site);
        LogicalType type = site.argumentType(1);
        if (type.kind() == TypeKind.TIME && unit.compareTo(TimeUnit.HOUR) < 0) {
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

    static Evaluator add(CallSite site) {
        TimeUnit unit = TimeUnit.of(site);
        SessionZone zone = new SessionZone(site.context().zone());
        return strictFrom(1, site, () -> new DateAdd(site, unit, zone));
    }

    static Evaluator difference(CallSite site) {
        TimeUnit unit = TimeUnit.of(site);
        SessionZone zone = new SessionZone(site.context().zone());
        return strictFrom(1, site, () -> new DateDifference(site, unit, zone));
    }

    /** A strict call over the arguments from {@code first} on; those before are constants of the kernel. */
    private static Evaluator strictFrom(int first, CallSite site, Supplier<Kernel> kernels) {
        List<Evaluator> arguments = site.arguments().subList(first, site.argumentCount());
        return new StrictCall(site.type(), arguments, false, kernels);
    }

    static Evaluator currentTimestamp(CallSite site) {
        Instant now = site.context().statementTime();
        SessionZone zone = new SessionZone(site.context().zone());
        int offset = zone.offsetSeconds(now.getEpochSecond());
        EpochTime clock = new EpochTime();
        clock.setSeconds(now.getEpochSecond() + offset, now.getNano());
        return statementConstant(site, clock, offset);
    }

    static Evaluator currentDate(CallSite site) {
        return currentTimestamp(site);
    }

    /** The clock as a value of the call's type. */
    private static Evaluator statementConstant(CallSite site, EpochTime clock, int offset) {
        MutableInt128 nanos = new MutableInt128();
        LogicalType type = site.type();
        if (type.kind() == TypeKind.TIMESTAMP_LTZ || type.kind() == TypeKind.TIMESTAMP_TZ) {
            clock.shift(-offset);
        }
        clock.toNanos(nanos);
        Datum value = switch (type.kind()) {
            case DATE -> Datum.ofLong(type, clock.days());
            case TIME -> Datum.ofLong(type, clock.secondOfDay() * EpochTime.NANOS_PER_SECOND + clock.nanos());
            case TIMESTAMP_TZ -> Datum.zoned(type, nanos.high(), nanos.low(), (short) (offset / 60));
            default -> Datum.of128(type, nanos.high(), nanos.low());
        };
        return (batch, selection) -> DatumVectors.constant(value, batch.rowCount());
    }
}
