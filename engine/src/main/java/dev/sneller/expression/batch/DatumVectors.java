package dev.sneller.expression.batch;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Constants as vectors. */
public final class DatumVectors {
    private DatumVectors() {}

    /** The constant, or NULL, in every one of {@code length} rows. */
    public static ConstantVector constant(Datum value, int length) {
        return new ConstantVector(single(value), length);
    }

    /** A vector of one row. */
    public static FlatVector single(Datum value) {
        LogicalType type = value.type();
        FlatVector vector;
        if (value.isNull()) {
            vector = FlatVector.allocate(type, 1);
            Validity.clear(vector.writableValidity(), 0);
        } else {
            vector = switch (type.kind()) {
                case BOOLEAN -> bool(value);
                case DATE -> date(value);
                case DOUBLE -> real(value);
                case NUMBER, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> integer(type, value);
                case TIMESTAMP_TZ -> zoned(value);
                case VARCHAR, BINARY -> bytes(new BytesVector(type, 1), value);
                case VARIANT, OBJECT, ARRAY -> variant(value);
            };
        }
        vector.length(1);
        return vector;
    }

    private static FlatVector bool(Datum value) {
        BoolVector vector = new BoolVector(1);
        vector.bits()[0] = value.low();
        return vector;
    }

    private static FlatVector date(Datum value) {
        I32Vector vector = new I32Vector(value.type(), 1);
        vector.values()[0] = (int) value.low();
        return vector;
    }

    private static FlatVector real(Datum value) {
        F64Vector vector = new F64Vector(1);
        vector.values()[0] = value.doubleValue();
        return vector;
    }

    private static FlatVector integer(LogicalType type, Datum value) {
        if (value.fitsLong()) {
            I64Vector vector = new I64Vector(type, 1);
            vector.values()[0] = value.low();
            return vector;
        }
        I128Vector vector = new I128Vector(type, 1);
        vector.set(0, value.high(), value.low());
        return vector;
    }

    private static FlatVector zoned(Datum value) {
        ZonedVector vector = new ZonedVector(value.type(), integer(LogicalType.TIMESTAMP_LTZ, value));
        vector.offsetMinutes()[0] = value.offsetMinutes();
        return vector;
    }

    private static BytesVector bytes(BytesVector vector, Datum value) {
        vector.slices(value.bytes(), new int[] {0}, new int[] {value.bytes().length});
        return vector;
    }

    private static FlatVector variant(Datum value) {
        VariantVector vector = VariantVector.binary(value.type(), 1);
        bytes(vector.binary(), value);
        return vector;
    }
}
