package dev.sneller.expression.batch;

import dev.sneller.error.Invariant;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.DocumentSink;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** Sends one present row of a typed vector to a sink, as a value of the VARIANT kind of its type. */
@FunctionalInterface
public interface ValueWriter {
    void write(int row);

    /** Of a vector that is not VARIANT itself. */
    static ValueWriter of(FlatVector vector, DocumentSink sink) {
        TypeKind kind = vector.type().kind();
        int scale = vector.type().scale();
        return switch (kind) {
            case BOOLEAN -> row -> sink.booleanValue(((BoolVector) vector).value(row));
            case DOUBLE -> row -> sink.doubleValue(((F64Vector) vector).values()[row]);
            case VARCHAR -> text(sink, (BytesVector) vector);
            case BINARY -> binary(sink, (BytesVector) vector);
            case NUMBER -> {
                IntegerInput in = new IntegerInput().of(vector);
                yield row -> sink.decimal(in.high(row), in.low(row), scale);
            }
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> time(sink, kind, new IntegerInput().of(vector));
            case TIMESTAMP_TZ -> zoned(sink, (ZonedVector) vector);
            case VARIANT, OBJECT, ARRAY -> throw Invariant.unreachable("typed values of " + vector.type());
        };
    }

    private static ValueWriter text(DocumentSink sink, BytesVector text) {
        return row -> sink.string(text.bytes(), text.start()[row], text.lengths()[row]);
    }

    private static ValueWriter binary(DocumentSink sink, BytesVector bytes) {
        return row -> sink.binary(bytes.bytes(), bytes.start()[row], bytes.lengths()[row]);
    }

    private static ValueWriter time(DocumentSink sink, TypeKind kind, IntegerInput in) {
        return switch (kind) {
            case DATE -> row -> sink.date((int) in.low(row));
            case TIME -> row -> sink.time(in.low(row));
            case TIMESTAMP_NTZ -> row -> sink.timestampNtz(in.high(row), in.low(row));
            default -> row -> sink.timestampLtz(in.high(row), in.low(row));
        };
    }

    private static ValueWriter zoned(DocumentSink sink, ZonedVector zoned) {
        IntegerInput in = new IntegerInput().of(zoned);
        return row -> sink.timestampTz(in.high(row), in.low(row), zoned.offsetMinutes()[row]);
    }
}
