package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TextRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** LPAD and RPAD (s, length [, pad]): filled up with the pad, or cut at the end. */
final class Padding implements TextRow {
    private static final byte[] BLANK = {' '};

    private final Unit unit;
    private final boolean left;
    private final BytesVector text;
    private final IntegerInput lengths;
    private final BytesVector pads;

    private Padding(Unit unit, boolean left, FlatVector[] arguments) {
        this.unit = unit;
        this.left = left;
        text = (BytesVector) arguments[0];
        lengths = new IntegerInput().of(arguments[1]);
        pads = arguments.length > 2 ? (BytesVector) arguments[2] : null;
    }

    static FunctionFamily family(boolean left) {
        return site -> bind(site, left);
    }

    private static Evaluator bind(CallSite site, boolean left) {
        Unit unit = Unit.of(site.argumentType(0));
        return site.strict(() ->
                RowKernels.text(site.type(), arguments -> new Padding(unit, left, arguments), Growth.failure(site)));
    }

    @Override
    public void append(int row, ByteBuilder out, Outcome outcome) {
        long wanted = Math.max(0, lengths.saturated(row));
        byte[] bytes = text.bytes();
        int from = text.start()[row];
        int to = from + text.lengths()[row];
        byte[] pad = pads == null ? BLANK : pads.bytes();
        int padFrom = pads == null ? 0 : pads.start()[row];
        int padTo = pads == null ? BLANK.length : padFrom + pads.lengths()[row];
        long missing = wanted - unit.count(bytes, from, to);
        if (missing <= 0 || padFrom == padTo) {
            out.append(bytes, from, unit.forward(bytes, from, to, wanted) - from);
            return;
        }
        int step = unit.count(pad, padFrom, padTo);
        if (Growth.isTooMuch(missing) || Growth.isTooMuch(missing / step * (padTo - padFrom) + (to - from))) {
            outcome.fail(row);
            return;
        }
        if (!left) {
            out.append(bytes, from, to - from);
        }
        for (; missing > 0; missing -= step) {
            out.append(pad, padFrom, unit.forward(pad, padFrom, padTo, missing) - padFrom);
        }
        if (left) {
            out.append(bytes, from, to - from);
        }
    }
}
