package dev.sneller.expression;

import dev.sneller.expression.function.compare.VariantSet;
import dev.sneller.kernel.Masks;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Comparisons;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** IN a list of constants: NULL where the operand is, and where it is not found beside a NULL in the list. */
final class Membership implements Evaluator {
    private final Evaluator operand;
    private final PredicateSelector selector;
    private final boolean hasNull;
    private final boolean negated;
    private final BoolVector result = new BoolVector(Batch.MAX_ROWS);

    private Membership(Evaluator operand, PredicateSelector selector, boolean hasNull, boolean negated) {
        this.operand = operand;
        this.selector = selector;
        this.hasNull = hasNull;
        this.negated = negated;
    }

    static Evaluator bind(Expression.InSet set, Evaluator operand) {
        LogicalType type = set.input().type();
        if (type.kind().isSemiStructured()) {
            Evaluator found = VariantSet.bind(operand, set.values());
            return new Membership(found, Membership::keepTrue, set.hasNull(), set.negated());
        }
        List<Datum> members = set.values().stream()
                .map(value -> Comparisons.of("=", value, type))
                .filter(ColumnPredicate.ValueRange.class::isInstance)
                .map(equal -> ((ColumnPredicate.ValueRange) equal).low())
                .toList();
        PredicateSelector selector = PredicateSelector.of(new ColumnPredicate.ValueSet(members, false));
        return new Membership(operand, selector, set.hasNull(), set.negated());
    }

    private static void keepTrue(ColumnVector truth, long[] mask) {
        long[] bits = new long[Masks.words(truth.length())];
        Truth.bits(truth, bits);
        Masks.and(mask, bits, truth.length());
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        ColumnVector input = operand.evaluate(batch, selection);
        int rows = batch.rowCount();
        long[] found = result.bits();
        Selections.toMask(selection, rows, found);
        selector.select(input, found);
        result.length(rows);
        result.validity(input.validity());
        if (hasNull) {
            long[] present = result.writableValidity();
            Masks.and(present, found, rows);
            Masks.and(present, input.validity(), rows);
        }
        if (negated) {
            Masks.not(found, rows);
        }
        return result;
    }
}
