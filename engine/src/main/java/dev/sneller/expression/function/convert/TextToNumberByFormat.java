package dev.sneller.expression.function.convert;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.row.FormatCache;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.convert.number.ModelParser;
import dev.sneller.expression.function.convert.number.NumberReader;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.TextToNumber;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** TO_NUMBER and TO_DOUBLE (text, format). */
final class TextToNumberByFormat implements Kernel {
    private final LogicalType type;
    private final FormatCache<NumberReader> readers =
            new FormatCache<>(text -> new NumberReader(ModelParser.parseAlternatives(text)));
    private final TextToNumber parser = new TextToNumber();
    private final IntegerResult integers;
    private final DoubleResult doubles = new DoubleResult();

    private TextToNumberByFormat(LogicalType type) {
        this.type = type;
        integers = new IntegerResult(type);
    }

    static FunctionFamily family(boolean isTry) {
        return site ->
                new StrictCall(site.type(), site.arguments(), isTry, () -> new TextToNumberByFormat(site.type()));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        boolean isDouble = type.kind() == TypeKind.DOUBLE;
        F64Vector reals = isDouble ? doubles.begin(active.length()) : null;
        integers.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (read(arguments, row) != CastStatus.OK) {
                outcome.fail(row);
            } else if (isDouble) {
                reals.values()[row] = parser.real();
            } else {
                integers.set(row, parser.high(), parser.low());
            }
        }
        return isDouble ? reals : integers.finish();
    }

    private CastStatus read(FlatVector[] arguments, int row) {
        BytesVector text = (BytesVector) arguments[0];
        NumberReader reader = readers.at(row, (BytesVector) arguments[1]);
        if (reader == null || !reader.read(text.bytes(), text.start()[row], text.lengths()[row])) {
            return CastStatus.FAILED;
        }
        ByteBuilder plain = reader.plain();
        return type.kind() == TypeKind.DOUBLE
                ? parser.toDouble(plain.array(), 0, plain.size())
                : parser.toNumber(plain.array(), 0, plain.size(), type.precision(), type.scale());
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        BytesVector formats = (BytesVector) arguments[1];
        SnellerException noFormat = readers.failure(row, formats);
        if (noFormat != null) {
            return noFormat;
        }
        String shown = SnellerException.quote(((BytesVector) arguments[0]).text(row));
        return read(arguments, row) == CastStatus.OUT_OF_RANGE
                ? new SnellerException(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        shown + " does not fit " + type + ". Use a wider type or the function's TRY_ form")
                : new SnellerException(
                        ErrorCode.FORMAT_MISMATCH,
                        shown + " does not fit the format " + SnellerException.quote(formats.text(row))
                                + ". The function's TRY_ form gives NULL instead");
    }
}
