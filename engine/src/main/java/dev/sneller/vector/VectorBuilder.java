package dev.sneller.vector;

import dev.sneller.error.Invariant;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;

/** Builds a vector from constants, value by value: VALUES rows, parameters, tests; not for loops over stored rows. */
public final class VectorBuilder {
    private VectorBuilder() {}

    /** A vector of these values, all of {@code type} or NULL. */
    public static FlatVector of(LogicalType type, java.util.List<Datum> values) {
        int n = values.size();
        boolean wide = values.stream().anyMatch(v -> !v.isNull() && !v.fitsLong());
        FlatVector vector = wide ? wide(type, n) : FlatVector.allocate(type, n);
        vector.length(n);
        long[] validity = vector.writableValidity();
        if (vector instanceof BytesVector bytes) {
            bytes.resetArena();
        } else if (vector instanceof VariantVector variant) {
            variant.binary().resetArena();
        }
        for (int row = 0; row < n; row++) {
            if (values.get(row).isNull()) {
                Validity.clear(validity, row);
            } else {
                set(vector, row, values.get(row));
            }
        }
        return vector;
    }

    private static FlatVector wide(LogicalType type, int capacity) {
        I128Vector halves = new I128Vector(type, capacity);
        return type.kind() == dev.sneller.type.TypeKind.TIMESTAMP_TZ ? new ZonedVector(type, halves) : halves;
    }

    private static void set(FlatVector vector, int row, Datum value) {
        if (vector instanceof I64Vector longs) {
            longs.values()[row] = value.low();
        } else if (vector instanceof I32Vector ints) {
            ints.values()[row] = (int) value.low();
        } else if (vector instanceof F64Vector doubles) {
            doubles.values()[row] = value.doubleValue();
        } else if (vector instanceof BoolVector bools) {
            if (value.booleanValue()) {
                Validity.set(bools.bits(), row);
            }
        } else if (vector instanceof I128Vector halves) {
            halves.set(row, value.high(), value.low());
        } else if (vector instanceof BytesVector bytes) {
            bytes.append(row, value.bytes(), 0, value.bytes().length);
        } else if (vector instanceof VariantVector variant) {
            variant.binary().append(row, value.bytes(), 0, value.bytes().length);
        } else if (vector instanceof ZonedVector zoned) {
            set(zoned.instants(), row, value);
            zoned.offsetMinutes()[row] = value.offsetMinutes();
        } else {
            throw Invariant.unreachable(vector.getClass());
        }
    }
}
