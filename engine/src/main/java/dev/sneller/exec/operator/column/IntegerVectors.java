package dev.sneller.exec.operator.column;

import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;

/** Vectors on integer lanes from kept halves, as narrow as the values allow. */
public final class IntegerVectors {
    private IntegerVectors() {}

    /**
     * Values of {@code groups[from]} on.
     *
     * @param present 0 = NULL
     * @param offsets of zoned instants, else not read
     */
    public static FlatVector build(
            LogicalType type,
            int count,
            LongList present,
            LongList highs,
            LongList lows,
            LongList offsets,
            int[] groups,
            int from) {
        boolean wide = false;
        for (int i = 0; i < count; i++) {
            wide |= !Int128.fitsLong(highs.get(groups[from + i]), lows.get(groups[from + i]));
        }
        FlatVector vector = allocate(type, count, wide);
        FlatVector target = vector instanceof ZonedVector zoned ? zoned.instants() : vector;
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (present.get(group) == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
            put(target, i, highs.get(group), lows.get(group));
            if (vector instanceof ZonedVector zoned) {
                zoned.offsetMinutes()[i] = (short) offsets.get(group);
            }
        }
        return vector;
    }

    public static FlatVector allocate(LogicalType type, int count, boolean wide) {
        if (!wide) {
            return FlatVector.allocate(type, count);
        }
        I128Vector halves = new I128Vector(type, count);
        return type.kind() == TypeKind.TIMESTAMP_TZ ? new ZonedVector(type, halves) : halves;
    }

    public static void put(FlatVector target, int row, long high, long low) {
        if (target instanceof I64Vector longs) {
            longs.values()[row] = low;
        } else if (target instanceof I32Vector ints) {
            ints.values()[row] = (int) low;
        } else if (target instanceof BoolVector bools) {
            if (low != 0) {
                Validity.set(bools.bits(), row);
            }
        } else {
            ((I128Vector) target).set(row, high, low);
        }
    }
}
