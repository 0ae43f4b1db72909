package dev.sneller.expression.cast;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.DoubleText;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.NumberText;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** To VARCHAR and BINARY. */
final class TextReaders {
    private TextReaders() {}

    static RowReader.Source toText(LogicalType from, SessionTime time) {
        return switch (from.kind()) {
            case BOOLEAN ->
                vector -> text((row, out) -> out.text().append(((BoolVector) vector).value(row) ? "true" : "false"));
            case NUMBER ->
                vector -> {
                    IntegerInput in = new IntegerInput().of(vector);
                    return text((row, out) -> NumberText.append(in.high(row), in.low(row), from.scale(), out.text()));
                };
            case DOUBLE ->
                vector -> {
                    DoubleText printer = new DoubleText();
                    return text((row, out) -> printer.append(((F64Vector) vector).values()[row], out.text()));
                };
            case VARCHAR -> TextReaders::copy;
            case BINARY ->
                vector -> {
                    BytesVector bytes = (BytesVector) vector;
                    return text((row, out) ->
                            HexText.append(bytes.bytes(), bytes.start()[row], bytes.lengths()[row], out.text()));
                };
            default -> vector -> temporal(from.kind(), vector, time.printer());
        };
    }

    /** Null when there is no such cast. */
    static RowReader.Source toBinary(LogicalType from) {
        return switch (from.kind()) {
            case BINARY -> TextReaders::copy;
            case VARCHAR ->
                vector -> {
                    BytesVector text = (BytesVector) vector;
                    return (row, out) -> HexText.parse(text.bytes(), text.start()[row], text.lengths()[row], out.text())
                            ? CastStatus.OK
                            : CastStatus.FAILED;
                };
            default -> null;
        };
    }

    private static RowReader copy(FlatVector vector) {
        BytesVector bytes = (BytesVector) vector;
        return text((row, out) -> out.text().append(bytes.bytes(), bytes.start()[row], bytes.lengths()[row]));
    }

    private static RowReader temporal(TypeKind kind, FlatVector vector, TemporalPrinter printer) {
        IntegerInput in = new IntegerInput().of(vector);
        return switch (kind) {
            case DATE -> text((row, out) -> printer.date((int) in.low(row), out.text()));
            case TIME -> text((row, out) -> printer.time(in.low(row), out.text()));
            case TIMESTAMP_NTZ -> text((row, out) -> printer.timestampNtz(in.high(row), in.low(row), out.text()));
            case TIMESTAMP_LTZ -> text((row, out) -> printer.timestampLtz(in.high(row), in.low(row), out.text()));
            default -> {
                short[] offsets = ((ZonedVector) vector).offsetMinutes();
                yield text((row, out) -> printer.timestampTz(in.high(row), in.low(row), offsets[row], out.text()));
            }
        };
    }

    /** Prints a row, which cannot fail. */
    @FunctionalInterface
    private interface Printer {
        void print(int row, CastValue out);
    }

    private static RowReader text(Printer printer) {
        return (row, out) -> {
            printer.print(row, out);
            return CastStatus.OK;
        };
    }
}
