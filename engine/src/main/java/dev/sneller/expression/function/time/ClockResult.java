package dev.sneller.expression.function.time;

import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.ZonedResult;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** A kernel's own vector of DATE, TIME or timestamp values, given as wall clocks. */
final class ClockResult {
    private final TypeKind kind;
    private final SessionZone zone;
    private final IntegerResult integers;
    private final ZonedResult zoned;
    private final EpochTime instant = new EpochTime();
    private final MutableInt128 nanos = new MutableInt128();
    private I32Vector dates;

    ClockResult(LogicalType type, SessionZone zone) {
        kind = type.kind();
        this.zone = zone;
        integers = kind == TypeKind.DATE || kind == TypeKind.TIMESTAMP_TZ ? null : new IntegerResult(type);
        zoned = kind == TypeKind.TIMESTAMP_TZ ? new ZonedResult(type) : null;
    }

    void begin(int rows) {
        if (kind == TypeKind.TIMESTAMP_TZ) {
            zoned.begin(rows);
        } else if (kind != TypeKind.DATE) {
            integers.begin(rows);
        } else if (dates == null || dates.capacity() < rows) {
            dates = new I32Vector(LogicalType.DATE, rows);
        }
    }

    /**
     * False when the clock is outside of the years 1 to 9999.
     *
     * @param offsetSeconds of a TIMESTAMP_TZ
     */
    boolean set(int row, EpochTime clock, int offsetSeconds) {
        long days = Math.floorDiv(clock.seconds(), (long) EpochTime.SECONDS_PER_DAY);
        if (days < CivilDate.MIN_DAYS || days > CivilDate.MAX_DAYS) {
            return false;
        }
        switch (kind) {
            case DATE -> dates.values()[row] = (int) days;
            case TIME -> integers.set(row, clock.secondOfDay() * EpochTime.NANOS_PER_SECOND + clock.nanos());
            case TIMESTAMP_LTZ -> setInstant(row, zone.toEpochSecond(clock.seconds()), clock.nanos(), 0);
            case TIMESTAMP_TZ -> setInstant(row, clock.seconds() - offsetSeconds, clock.nanos(), offsetSeconds / 60);
            default -> setInstant(row, clock.seconds(), clock.nanos(), 0);
        }
        return true;
    }

    void setDays(int row, int days) {
        dates.values()[row] = days;
    }

    /** @param value nanoseconds of the day, of a wall clock or of an instant, as the type has them */
    void setNanos(int row, MutableInt128 value, int offsetMinutes) {
        if (zoned != null) {
            zoned.set(row, value.high(), value.low(), offsetMinutes);
        } else {
            integers.set(row, value.high(), value.low());
        }
    }

    private void setInstant(int row, long seconds, int fraction, int offsetMinutes) {
        instant.setSeconds(seconds, fraction);
        instant.toNanos(nanos);
        setNanos(row, nanos, offsetMinutes);
    }

    FlatVector finish() {
        return switch (kind) {
            case DATE -> dates;
            case TIMESTAMP_TZ -> zoned.finish();
            default -> integers.finish();
        };
    }
}
