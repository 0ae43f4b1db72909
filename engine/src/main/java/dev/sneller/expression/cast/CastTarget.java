package dev.sneller.expression.cast;

import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** Collects the values of a cast into a vector of the wanted type. */
interface CastTarget {
    void begin(int rows);

    /** False when the value is too long or large for the type. */
    boolean put(int row, CastValue value);

    FlatVector finish();

    static CastTarget of(LogicalType type, CastValue value) {
        return switch (type.kind()) {
            case BOOLEAN -> new Booleans();
            case NUMBER -> new Integers(type);
            case DOUBLE -> new Doubles();
            case DATE -> new Dates();
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> new TimeTarget(type);
            case TIMESTAMP_TZ -> new ZonedTarget(type);
            case VARCHAR, BINARY -> new TextTarget(type, value);
            case VARIANT, OBJECT, ARRAY -> new DocumentTarget(type, value);
        };
    }

    /** BOOLEAN. */
    final class Booleans implements CastTarget {
        private BoolVector vector;

        @Override
        public void begin(int rows) {
            if (vector == null || vector.capacity() < rows) {
                vector = new BoolVector(rows);
            }
        }

        @Override
        public boolean put(int row, CastValue value) {
            if (value.low() != 0) {
                Masks.set(vector.bits(), row);
            } else {
                Masks.clear(vector.bits(), row);
            }
            return true;
        }

        @Override
        public FlatVector finish() {
            return vector;
        }
    }

    /** NUMBER. */
    final class Integers implements CastTarget {
        private final IntegerResult result;

        Integers(LogicalType type) {
            result = new IntegerResult(type);
        }

        @Override
        public void begin(int rows) {
            result.begin(rows);
        }

        @Override
        public boolean put(int row, CastValue value) {
            result.set(row, value.high(), value.low());
            return true;
        }

        @Override
        public FlatVector finish() {
            return result.finish();
        }
    }

    /** DOUBLE. */
    final class Doubles implements CastTarget {
        private final DoubleResult result = new DoubleResult();
        private F64Vector vector;

        @Override
        public void begin(int rows) {
            vector = result.begin(rows);
        }

        @Override
        public boolean put(int row, CastValue value) {
            vector.values()[row] = value.real();
            return true;
        }

        @Override
        public FlatVector finish() {
            return vector;
        }
    }

    /** DATE. */
    final class Dates implements CastTarget {
        private I32Vector vector;

        @Override
        public void begin(int rows) {
            if (vector == null || vector.capacity() < rows) {
                vector = new I32Vector(LogicalType.DATE, rows);
            }
        }

        @Override
        public boolean put(int row, CastValue value) {
            vector.values()[row] = (int) value.low();
            return true;
        }

        @Override
        public FlatVector finish() {
            return vector;
        }
    }
}
