package dev.sneller.expression.cast;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.DoubleToNumber;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.NumberToDouble;
import dev.sneller.variant.text.TextToNumber;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;

/** To NUMBER and DOUBLE. Rounding is half away from zero. */
final class NumberReaders {
    private static final int NANO_PLACES = 9;

    private NumberReaders() {}

    /** Null when there is no such cast. */
    static RowReader.Source toNumber(LogicalType from, LogicalType to) {
        return switch (from.kind()) {
            case BOOLEAN ->
                vector -> {
                    IntegerRescale rescale = new IntegerRescale(0, to);
                    return (row, out) -> rescale.apply(0, ((BoolVector) vector).value(row) ? 1 : 0, out);
                };
            case NUMBER -> rescaled(from.scale(), to);
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> rescaled(NANO_PLACES, to);
            case DOUBLE ->
                vector -> {
                    double[] values = ((F64Vector) vector).values();
                    DoubleToNumber conversion = new DoubleToNumber();
                    return (row, out) -> {
                        CastStatus status = conversion.convert(values[row], to.precision(), to.scale());
                        out.set(conversion.high(), conversion.low());
                        return status;
                    };
                };
            case VARCHAR ->
                vector -> {
                    BytesVector text = (BytesVector) vector;
                    TextToNumber parser = new TextToNumber();
                    return (row, out) -> {
                        CastStatus status = parser.toNumber(
                                text.bytes(), text.start()[row], text.lengths()[row], to.precision(), to.scale());
                        out.set(parser.high(), parser.low());
                        return status;
                    };
                };
            default -> null;
        };
    }

    private static RowReader.Source rescaled(int scale, LogicalType to) {
        return vector -> {
            IntegerInput in = new IntegerInput().of(vector);
            IntegerRescale rescale = new IntegerRescale(scale, to);
            return (row, out) -> rescale.apply(in.high(row), in.low(row), out);
        };
    }

    /** Null when there is no such cast. */
    static RowReader.Source toDouble(LogicalType from) {
        return switch (from.kind()) {
            case NUMBER ->
                vector -> {
                    IntegerInput in = new IntegerInput().of(vector);
                    MutableInt128 value = new MutableInt128();
                    int scale = from.scale();
                    return (row, out) -> out.set(NumberToDouble.convert(value.set(in.high(row), in.low(row)), scale));
                };
            case VARCHAR ->
                vector -> {
                    BytesVector text = (BytesVector) vector;
                    TextToNumber parser = new TextToNumber();
                    return (row, out) -> {
                        CastStatus status = parser.toDouble(text.bytes(), text.start()[row], text.lengths()[row]);
                        out.set(parser.real());
                        return status;
                    };
                };
            default -> null;
        };
    }
}
