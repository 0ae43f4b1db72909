package dev.sneller.expression.cast;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalParser;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** To DATE, TIME and timestamps, from text and from each other. */
final class TemporalReaders {
    private static final int NANO_PLACES = 9;

    private final TypeKind to;
    private final SessionZone zone;
    private final EpochTime clock = new EpochTime();
    private final TemporalParser parser;
    private final MutableInt128 nanos = new MutableInt128();

    private TemporalReaders(TypeKind to, SessionTime time) {
        this.to = to;
        zone = time.zone();
        parser = time.parser(to);
    }

    /** Null when there is no such cast. */
    static RowReader.Source of(LogicalType from, LogicalType to, SessionTime time) {
        TypeKind kind = to.kind();
        boolean exists = switch (from.kind()) {
            case VARCHAR -> true;
            case DATE, TIME, NUMBER -> kind.isTimestamp() || kind == from.kind();
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> true;
            default -> false;
        };
        return exists ? vector -> new TemporalReaders(kind, time).reader(from, vector) : null;
    }

    private RowReader reader(LogicalType from, FlatVector vector) {
        if (from.kind() == TypeKind.VARCHAR) {
            BytesVector text = (BytesVector) vector;
            return (row, out) -> parse(text.bytes(), text.start()[row], text.lengths()[row], out);
        }
        IntegerInput in = new IntegerInput().of(vector);
        return switch (from.kind()) {
            case NUMBER -> number(from.scale(), in);
            case DATE ->
                (row, out) -> {
                    clock.setSeconds(in.low(row) * EpochTime.SECONDS_PER_DAY, 0);
                    return fromWallClock(out);
                };
            case TIME, TIMESTAMP_NTZ ->
                (row, out) -> {
                    clock.set(in.high(row), in.low(row));
                    return fromWallClock(out);
                };
            case TIMESTAMP_LTZ ->
                (row, out) -> {
                    clock.set(in.high(row), in.low(row));
                    return fromInstant(zone.offsetSeconds(clock.seconds()), out);
                };
            default -> {
                short[] offsets = ((ZonedVector) vector).offsetMinutes();
                yield (row, out) -> {
                    clock.set(in.high(row), in.low(row));
                    return fromInstant(offsets[row] * 60, out);
                };
            }
        };
    }

    /** Seconds since 1970, which for TIMESTAMP_NTZ are those of its wall clock. */
    private RowReader number(int scale, IntegerInput in) {
        IntegerRescale rescale = new IntegerRescale(scale, LogicalType.number(LogicalType.MAX_PRECISION, NANO_PLACES));
        return (row, out) -> {
            CastStatus status = rescale.apply(in.high(row), in.low(row), out);
            if (status != CastStatus.OK) {
                return status;
            }
            clock.set(out.high(), out.low());
            long days = Math.floorDiv(clock.seconds(), (long) EpochTime.SECONDS_PER_DAY);
            if (days < CivilDate.MIN_DAYS || days > CivilDate.MAX_DAYS) {
                return CastStatus.OUT_OF_RANGE;
            }
            return to == TypeKind.TIMESTAMP_NTZ
                    ? fromWallClock(out)
                    : fromInstant(zone.offsetSeconds(clock.seconds()), out);
        };
    }

    private CastStatus parse(byte[] bytes, int from, int length, CastValue out) {
        CastStatus status = to == TypeKind.TIME
                ? parser.toTime(bytes, from, length)
                : to == TypeKind.DATE ? parser.toDate(bytes, from, length) : parser.toTimestamp(bytes, from, length);
        if (status != CastStatus.OK) {
            return status;
        }
        switch (to) {
            case DATE -> out.set(parser.days());
            case TIME -> out.set(parser.nanosOfDay());
            case TIMESTAMP_NTZ -> {
                parser.toWallClock(nanos);
                out.set(nanos.high(), nanos.low());
            }
            default -> {
                parser.toInstant(zone, nanos);
                out.set(nanos.high(), nanos.low());
                out.offsetMinutes(parser.offsetMinutes(zone));
            }
        }
        return CastStatus.OK;
    }

    /** From a clock without zone, which LTZ and TZ read as the session's. */
    private CastStatus fromWallClock(CastValue out) {
        switch (to) {
            case DATE -> out.set(clock.days());
            case TIME -> out.set(clock.secondOfDay() * EpochTime.NANOS_PER_SECOND + clock.nanos());
            case TIMESTAMP_NTZ -> setNanos(out);
            default -> {
                long instant = zone.toEpochSecond(clock.seconds());
                clock.setSeconds(instant, clock.nanos());
                setNanos(out);
                out.offsetMinutes(zone.offsetSeconds(instant) / 60);
            }
        }
        return CastStatus.OK;
    }

    private CastStatus fromInstant(int offsetSeconds, CastValue out) {
        if (to == TypeKind.TIMESTAMP_LTZ || to == TypeKind.TIMESTAMP_TZ) {
            setNanos(out);
            out.offsetMinutes(offsetSeconds / 60);
            return CastStatus.OK;
        }
        clock.shift(offsetSeconds);
        return fromWallClock(out);
    }

    private void setNanos(CastValue out) {
        clock.toNanos(nanos);
        out.set(nanos.high(), nanos.low());
    }
}
