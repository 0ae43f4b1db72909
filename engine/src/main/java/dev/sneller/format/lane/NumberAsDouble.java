package dev.sneller.format.lane;

import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/** Reads NUMBER as the nearest DOUBLE. */
public final class NumberAsDouble {
    /** Integers up to here are doubles without rounding. */
    private static final long MAX_EXACT = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final F64Vector vector = new F64Vector(Batch.MAX_ROWS);

    public ColumnVector apply(ColumnVector values, int rowCount) {
        if (values instanceof ConstantVector constant) {
            return constant.isNull()
                    ? ConstantVector.nullOf(LogicalType.DOUBLE, rowCount)
                    : new ConstantVector(one(constant.value()), rowCount);
        }
        FlatVector flat = (FlatVector) values;
        double[] target = vector.values();
        int scale = flat.type().scale();
        if (flat instanceof I64Vector longs) {
            for (int row = 0; row < rowCount; row++) {
                target[row] = of(longs.values()[row], scale);
            }
        } else {
            I128Vector wide = (I128Vector) flat;
            for (int row = 0; row < rowCount; row++) {
                if (Validity.isPresent(flat.validity(), row)) {
                    target[row] = Int128.toDouble(wide.high()[row], wide.low()[row], scale);
                }
            }
        }
        vector.length(rowCount);
        vector.validity(flat.validity());
        return vector;
    }

    private static F64Vector one(FlatVector value) {
        F64Vector one = new F64Vector(1);
        one.values()[0] = value instanceof I64Vector longs
                ? of(longs.values()[0], value.type().scale())
                : Int128.toDouble(
                        ((I128Vector) value).high()[0],
                        ((I128Vector) value).low()[0],
                        value.type().scale());
        one.length(1);
        return one;
    }

    /** One division of exact operands rounds once, so it gives the nearest double. */
    private static double of(long unscaled, int scale) {
        return unscaled <= MAX_EXACT && unscaled >= -MAX_EXACT && scale < POWERS.length
                ? unscaled / POWERS[scale]
                : Int128.toDouble(unscaled >> 63, unscaled, scale);
    }
}
