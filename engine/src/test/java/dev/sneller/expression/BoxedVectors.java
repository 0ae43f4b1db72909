package dev.sneller.expression;

import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

/** Columns of boxed values as vectors of any form, and back. */
public final class BoxedVectors {
    private BoxedVectors() {}

    /** The constant of a boxed value; zoned times come back in UTC. */
    public static Datum datum(LogicalType type, Object value) {
        if (value == null) {
            return Datum.nullOf(type);
        }
        return switch (type.kind()) {
            case BOOLEAN -> Datum.of((Boolean) value);
            case NUMBER -> Datum.of(type, (BigDecimal) value);
            case DOUBLE -> Datum.of((Double) value);
            case VARCHAR -> Datum.ofBytes(type, ((String) value).getBytes(StandardCharsets.UTF_8));
            case BINARY -> Datum.ofBytes(type, ((ByteBuffer) value).array());
            case DATE -> Datum.ofLong(type, ((LocalDate) value).toEpochDay());
            case TIME -> Datum.ofLong(type, ((LocalTime) value).toNanoOfDay());
            case TIMESTAMP_NTZ -> nanos(type, (LocalDateTime) value);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> nanos(type, LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            default -> throw new AssertionError(type);
        };
    }

    private static Datum nanos(LogicalType type, LocalDateTime value) {
        BigInteger nanos = BigInteger.valueOf(value.toEpochSecond(ZoneOffset.UTC))
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(value.getNano()));
        return Datum.of128(type, nanos.shiftRight(64).longValue(), nanos.longValue());
    }

    static FlatVector flat(LogicalType type, List<Object> values) {
        List<Datum> data = values.stream().map(v -> datum(type, v)).toList();
        FlatVector vector = data.stream().allMatch(Datum::fitsLong)
                ? FlatVector.allocate(type, values.size())
                : new I128Vector(type, values.size());
        vector.length(values.size());
        if (vector instanceof BytesVector bytes) {
            bytes.resetArena();
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                Validity.clear(vector.validity() == null ? vector.writableValidity() : vector.validity(), i);
            } else {
                set(vector, i, data.get(i));
            }
        }
        return vector;
    }

    private static void set(FlatVector vector, int row, Datum value) {
        if (vector instanceof BytesVector bytes) {
            bytes.append(row, value.bytes(), 0, value.bytes().length);
        } else if (vector instanceof F64Vector doubles) {
            doubles.values()[row] = value.doubleValue();
        } else if (vector instanceof BoolVector bits) {
            if (value.booleanValue()) {
                Validity.set(bits.bits(), row);
            }
        } else if (vector instanceof I32Vector ints) {
            ints.values()[row] = (int) value.low();
        } else if (vector instanceof I128Vector wide) {
            wide.set(row, value.high(), value.low());
        } else {
            ((I64Vector) vector).values()[row] = value.low();
        }
    }

    static ColumnVector constant(LogicalType type, Object value, int length) {
        return new ConstantVector(DatumVectors.single(datum(type, value)), length);
    }

    /** Sorted when asked; the values of the dictionary also contain one that no row has. */
    static ColumnVector dictionary(LogicalType type, List<Object> values, Object unused, boolean sorted) {
        TreeSet<Object> distinct = new TreeSet<>(NaiveFunctions::compare);
        values.stream().filter(v -> v != null).forEach(distinct::add);
        distinct.add(unused);
        List<Object> entries = new java.util.ArrayList<>(distinct);
        if (!sorted) {
            java.util.Collections.reverse(entries);
        }
        int[] codes = new int[values.size()];
        long[] validity = new long[Validity.words(values.size())];
        Validity.setAll(validity, values.size());
        for (int i = 0; i < codes.length; i++) {
            Object value = values.get(i);
            if (value == null) {
                Validity.clear(validity, i);
            } else {
                for (int c = 0; c < entries.size(); c++) {
                    codes[i] = NaiveFunctions.compare(entries.get(c), value) == 0 ? c : codes[i];
                }
            }
        }
        return new DictionaryVector(new Dictionary(flat(type, entries), sorted), codes, codes.length, validity);
    }

    static Object value(ColumnVector vector, int row) {
        return NaiveEvaluator.boxed(VectorDatum.at(vector, row));
    }
}
