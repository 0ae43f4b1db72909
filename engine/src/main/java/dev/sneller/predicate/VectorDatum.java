package dev.sneller.predicate;

import dev.sneller.error.Invariant;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.ZonedVector;
import java.util.Arrays;

/** One value of a vector as a constant: for bounds, tests and rare paths, never for loops over rows. */
public final class VectorDatum {
    private VectorDatum() {}

    /** The present value at {@code row}, or the null of its type; VARIANT vectors are not asked. */
    public static Datum at(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return Datum.nullOf(vector.type());
        }
        if (vector instanceof ConstantVector constant) {
            return flat(constant.value(), 0);
        }
        if (vector instanceof DictionaryVector dictionary) {
            return flat(dictionary.dictionary().values(), dictionary.codes()[row]);
        }
        return flat((FlatVector) vector, row);
    }

    private static Datum flat(FlatVector vector, int row) {
        LogicalType type = vector.type();
        if (vector instanceof I64Vector longs) {
            return Datum.ofLong(type, longs.values()[row]);
        } else if (vector instanceof BytesVector bytes) {
            int start = bytes.start()[row];
            return Datum.ofBytes(type, Arrays.copyOfRange(bytes.bytes(), start, start + bytes.lengths()[row]));
        } else if (vector instanceof I32Vector ints) {
            return Datum.ofLong(type, ints.values()[row]);
        } else if (vector instanceof F64Vector doubles) {
            return Datum.of(doubles.values()[row]);
        } else if (vector instanceof BoolVector bits) {
            return Datum.of(bits.value(row));
        } else if (vector instanceof I128Vector wide) {
            return Datum.of128(type, wide.high()[row], wide.low()[row]);
        } else if (vector instanceof ZonedVector zoned) {
            Datum instant = flat(zoned.instants(), row);
            return Datum.zoned(type, instant.high(), instant.low(), zoned.offsetMinutes()[row]);
        }
        throw Invariant.unreachable("constant of a " + type + " vector");
    }
}
