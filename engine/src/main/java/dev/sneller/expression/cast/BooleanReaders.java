package dev.sneller.expression.cast;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.TextToBoolean;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;

/** To BOOLEAN: numbers are true unless zero. */
final class BooleanReaders {
    private BooleanReaders() {}

    /** Null when there is no such cast. */
    static RowReader.Source of(LogicalType from) {
        return switch (from.kind()) {
            case NUMBER ->
                vector -> {
                    IntegerInput in = new IntegerInput().of(vector);
                    return (row, out) -> out.set((in.high(row) | in.low(row)) != 0 ? 1 : 0);
                };
            case DOUBLE ->
                vector -> {
                    double[] values = ((F64Vector) vector).values();
                    return (row, out) -> out.set(values[row] != 0 ? 1L : 0L);
                };
            case VARCHAR ->
                vector -> {
                    BytesVector text = (BytesVector) vector;
                    return (row, out) -> {
                        int truth = TextToBoolean.parse(text.bytes(), text.start()[row], text.lengths()[row]);
                        return truth < 0 ? CastStatus.FAILED : out.set(truth);
                    };
                };
            default -> null;
        };
    }
}
