package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TextToTemporal;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** TIME and timestamps, cut to the places of their type toward the past. */
final class TimeField extends FieldReader {
    private static final int NANO_PLACES = 9;

    private final LogicalType type;
    private final SessionZone zone;
    private final int unit;
    private final WideLongs values;
    private final short[] offsetMinutes = new short[Batch.MAX_ROWS];
    private final TextToTemporal parser = new TextToTemporal();
    private final EpochTime time = new EpochTime();
    private final MutableInt128 nanos = new MutableInt128();

    TimeField(LogicalType type, SessionZone zone) {
        this.type = type;
        this.zone = zone;
        this.unit = (int) MutableInt128.longPowerOfTen(Math.max(0, NANO_PLACES - type.precision()));
        this.values = new WideLongs(isZoned() ? LogicalType.TIMESTAMP_LTZ : type);
    }

    private boolean isZoned() {
        return type.kind() == TypeKind.TIMESTAMP_TZ;
    }

    @Override
    void beginBatch() {
        values.begin();
    }

    @Override
    CastStatus value(int from, int length, int row) {
        boolean isTime = type.kind() == TypeKind.TIME;
        CastStatus status = isTime ? parser.toTime(text, from, length) : parser.toTimestamp(text, from, length);
        if (status != CastStatus.OK) {
            return status;
        }
        if (isTime) {
            nanos.set(0, parser.nanosOfDay());
        } else if (type.kind() == TypeKind.TIMESTAMP_NTZ) {
            parser.toWallClock(nanos);
        } else {
            parser.toInstant(zone, nanos);
            offsetMinutes[row] = (short) parser.offsetMinutes(zone);
        }
        if (unit > 1) {
            time.set(nanos.high(), nanos.low());
            time.setSeconds(time.seconds(), time.nanos() - time.nanos() % unit);
            time.toNanos(nanos);
        }
        values.set(row, nanos.high(), nanos.low());
        return CastStatus.OK;
    }

    @Override
    FlatVector vector() {
        if (!isZoned()) {
            return values.vector();
        }
        ZonedVector zoned = new ZonedVector(type, values.vector());
        System.arraycopy(offsetMinutes, 0, zoned.offsetMinutes(), 0, offsetMinutes.length);
        return zoned;
    }
}
