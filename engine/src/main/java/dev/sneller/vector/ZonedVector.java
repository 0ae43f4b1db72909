package dev.sneller.vector;

import dev.sneller.error.Invariant;
import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** TIMESTAMP_TZ: instants (I64 or I128 lane) with the offset each was written with; equality, hash and order use the instant. */
public final class ZonedVector extends FlatVector {
    private final FlatVector instants;
    private final short[] offsetMinutes;

    public ZonedVector(LogicalType type, FlatVector instants) {
        super(type, instants.capacity());
        Invariant.check(instants instanceof I64Vector || instants instanceof I128Vector, "instants on an integer lane");
        this.instants = instants;
        this.offsetMinutes = new short[instants.capacity()];
    }

    /** An {@link I64Vector} or {@link I128Vector}; its own length and validity are not used. */
    public FlatVector instants() {
        return instants;
    }

    public short[] offsetMinutes() {
        return offsetMinutes;
    }

    @Override
    public Lane lane() {
        return instants.lane();
    }
}
