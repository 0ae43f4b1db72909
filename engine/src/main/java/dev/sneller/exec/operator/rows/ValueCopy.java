package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Single present values from one flat vector to another of the same type; the target's lane may be the wider one. */
public final class ValueCopy {
    private ValueCopy() {}

    /** An empty vector of {@code count} rows, ready to be filled. @param wide whether values may need 128 bits */
    public static FlatVector allocate(LogicalType type, boolean wide, int count) {
        FlatVector vector = FlatVector.allocate(type, wide ? 0 : count);
        if (wide) {
            I128Vector halves = new I128Vector(type, count);
            vector = type.kind() == TypeKind.TIMESTAMP_TZ ? new ZonedVector(type, halves) : halves;
        }
        vector.length(count);
        if (vector instanceof BytesVector text) {
            text.resetArena();
        } else if (vector instanceof VariantVector variant) {
            variant.binary().resetArena();
        }
        return vector;
    }

    /** Whether the vector is on the 128-bit lane. */
    public static boolean isWide(FlatVector vector) {
        return vector instanceof I128Vector
                || vector instanceof ZonedVector zoned && zoned.instants() instanceof I128Vector;
    }

    /** Text and documents are appended to the target's arena. */
    public static void copy(FlatVector source, int from, FlatVector target, int to) {
        if (target instanceof I64Vector longs) {
            longs.values()[to] = ((I64Vector) source).values()[from];
        } else if (target instanceof BytesVector text) {
            BytesVector slices = (BytesVector) source;
            text.append(to, slices.bytes(), slices.start()[from], slices.lengths()[from]);
        } else if (target instanceof F64Vector doubles) {
            doubles.values()[to] = ((F64Vector) source).values()[from];
        } else if (target instanceof I32Vector ints) {
            ints.values()[to] = ((I32Vector) source).values()[from];
        } else if (target instanceof BoolVector bools) {
            if (((BoolVector) source).value(from)) {
                Validity.set(bools.bits(), to);
            }
        } else if (target instanceof I128Vector halves) {
            if (source instanceof I64Vector longs) {
                halves.set(to, longs.values()[from] >> 63, longs.values()[from]);
            } else {
                halves.set(to, ((I128Vector) source).high()[from], ((I128Vector) source).low()[from]);
            }
        } else if (target instanceof ZonedVector zoned) {
            copy(((ZonedVector) source).instants(), from, zoned.instants(), to);
            zoned.offsetMinutes()[to] = ((ZonedVector) source).offsetMinutes()[from];
        } else {
            copy(((VariantVector) source).binary(), from, ((VariantVector) target).binary(), to);
        }
    }
}
