package dev.sneller.expression.function.convert;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.FormatCache;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TextRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.convert.number.ModelParser;
import dev.sneller.expression.function.convert.number.NumberPrinter;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** TO_CHAR (number, format). */
final class NumberToText {
    private NumberToText() {}

    static Evaluator bind(CallSite site) {
        boolean isDouble = site.argumentType(0).kind() == TypeKind.DOUBLE;
        int scale = site.argumentType(0).scale();
        return site.strict(() -> {
            FormatCache<NumberPrinter> printers = new FormatCache<>(text -> new NumberPrinter(ModelParser.parse(text)));
            return RowKernels.text(
                    site.type(),
                    arguments -> isDouble ? doubles(printers, arguments) : numbers(printers, scale, arguments),
                    (arguments, row) -> printers.failure(row, (BytesVector) arguments[1]));
        });
    }

    private static TextRow numbers(FormatCache<NumberPrinter> printers, int scale, FlatVector[] arguments) {
        IntegerInput in = new IntegerInput().of(arguments[0]);
        BytesVector formats = (BytesVector) arguments[1];
        return (row, out, outcome) -> {
            NumberPrinter printer = printers.at(row, formats);
            if (printer == null) {
                outcome.fail(row);
            } else {
                printer.print(in.high(row), in.low(row), scale, out);
            }
        };
    }

    private static TextRow doubles(FormatCache<NumberPrinter> printers, FlatVector[] arguments) {
        double[] values = ((F64Vector) arguments[0]).values();
        BytesVector formats = (BytesVector) arguments[1];
        return (row, out, outcome) -> {
            NumberPrinter printer = printers.at(row, formats);
            if (printer == null) {
                outcome.fail(row);
            } else {
                printer.print(values[row], out);
            }
        };
    }
}
