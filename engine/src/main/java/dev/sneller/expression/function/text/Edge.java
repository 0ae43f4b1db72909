package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** LEFT and RIGHT (s, n): results are slices of their input, empty where n is negative. */
final class Edge implements Kernel {
    private final Unit unit;
    private final boolean left;
    private final TextResult result;
    private final IntegerInput lengths = new IntegerInput();

    private Edge(CallSite site, boolean left) {
        unit = Unit.of(site.argumentType(0));
        this.left = left;
        result = new TextResult(site.type());
    }

    static FunctionFamily family(boolean left) {
        return site -> site.strict(() -> new Edge(site, left));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        byte[] bytes = text.bytes();
        lengths.of(arguments[1]);
        BytesVector target = result.begin(active.length());
        target.bytes(bytes);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long n = Math.max(0, lengths.saturated(row));
            int from = text.start()[row];
            int to = from + text.lengths()[row];
            int start = left ? from : unit.backward(bytes, from, to, n);
            target.start()[row] = start;
            target.lengths()[row] = left ? unit.forward(bytes, from, to, n) - from : to - start;
        }
        return target;
    }
}
