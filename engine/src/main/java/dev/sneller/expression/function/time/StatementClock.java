package dev.sneller.expression.function.time;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import java.time.Instant;

/** When the statement began, as a value of the call's type, in the session's zone or in UTC. */
final class StatementClock {
    private static final int NANO_PLACES = 9;

    private StatementClock() {}

    static Evaluator local(CallSite site) {
        return constant(site, new SessionZone(site.context().zone()));
    }

    static Evaluator utc(CallSite site) {
        return constant(site, SessionZone.UTC);
    }

    private static Evaluator constant(CallSite site, SessionZone zone) {
        Datum value = value(site.type(), site.context().statementTime(), zone);
        return (batch, selection) -> DatumVectors.constant(value, batch.rowCount());
    }

    private static Datum value(LogicalType type, Instant now, SessionZone zone) {
        int offset = zone.offsetSeconds(now.getEpochSecond());
        boolean isInstant = type.kind() == TypeKind.TIMESTAMP_LTZ || type.kind() == TypeKind.TIMESTAMP_TZ;
        EpochTime clock = new EpochTime();
        clock.setSeconds(now.getEpochSecond() + (isInstant ? 0 : offset), cut(now.getNano(), type));
        MutableInt128 nanos = new MutableInt128();
        clock.toNanos(nanos);
        return switch (type.kind()) {
            case DATE -> Datum.ofLong(type, clock.days());
            case TIME -> Datum.ofLong(type, clock.secondOfDay() * EpochTime.NANOS_PER_SECOND + clock.nanos());
            case TIMESTAMP_TZ -> Datum.zoned(type, nanos.high(), nanos.low(), (short) (offset / 60));
            default -> Datum.of128(type, nanos.high(), nanos.low());
        };
    }

    /** To the places of the type. */
    private static int cut(int nanos, LogicalType type) {
        if (type.kind() == TypeKind.DATE) {
            return 0;
        }
        int unit = (int) MutableInt128.longPowerOfTen(NANO_PLACES - type.precision());
        return nanos / unit * unit;
    }
}
