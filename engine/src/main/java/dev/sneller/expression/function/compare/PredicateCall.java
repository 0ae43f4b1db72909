package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.kernel.Masks;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;

/** A predicate over one operand as a BOOLEAN value: NULL where the operand is. */
public final class PredicateCall implements Evaluator {
    private final Evaluator operand;
    private final PredicateSelector selector;
    private final BoolVector result = new BoolVector(Batch.MAX_ROWS);

    /** @param selector over the operand's type, used by this call only */
    public PredicateCall(Evaluator operand, PredicateSelector selector) {
        this.operand = operand;
        this.selector = selector;
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        ColumnVector input = operand.evaluate(batch, selection);
        int rows = input.length();
        if (input instanceof ConstantVector constant && constant.isNull()) {
            return ConstantVector.nullOf(LogicalType.BOOLEAN, rows);
        }
        long[] bits = result.bits();
        Masks.fill(bits, rows, selection == null);
        if (selection != null) {
            for (int i = 0; i < selection.count(); i++) {
                Masks.set(bits, selection.row(i));
            }
        }
        selector.select(input, bits);
        result.length(rows);
        result.validity(input.validity());
        return result;
    }
}
