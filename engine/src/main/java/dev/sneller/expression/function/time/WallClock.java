package dev.sneller.expression.function.time;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** The clock that DATE, TIME and timestamps show: LTZ in the session's zone, TZ at its own offset. */
final class WallClock {
    private final TypeKind kind;
    private final SessionZone zone;
    private final IntegerInput in = new IntegerInput();
    private short[] offsets;
    private int offsetSeconds;

    WallClock(TypeKind kind, SessionZone zone) {
        this.kind = kind;
        this.zone = zone;
    }

    void of(FlatVector vector) {
        in.of(vector);
        offsets = vector instanceof ZonedVector zoned ? zoned.offsetMinutes() : null;
    }

    void read(int row, EpochTime out) {
        offsetSeconds = 0;
        if (kind == TypeKind.DATE) {
            out.setSeconds(in.low(row) * EpochTime.SECONDS_PER_DAY, 0);
            return;
        }
        out.set(in.high(row), in.low(row));
        if (kind == TypeKind.TIMESTAMP_LTZ) {
            offsetSeconds = zone.offsetSeconds(out.seconds());
        } else if (kind == TypeKind.TIMESTAMP_TZ) {
            offsetSeconds = offsets[row] * 60;
        }
        out.shift(offsetSeconds);
    }

    /** From the instant to the clock read last; 0 for types without instant. */
    int offsetSeconds() {
        return offsetSeconds;
    }
}
