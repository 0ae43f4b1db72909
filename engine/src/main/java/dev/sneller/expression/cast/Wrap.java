package dev.sneller.expression.cast;

import dev.sneller.expression.Evaluator;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** A typed value as VARIANT: the vector itself, called uniform; nothing is copied. */
record Wrap(Evaluator input, LogicalType type) implements Evaluator {
    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        ColumnVector typed = input.evaluate(batch, selection);
        if (typed instanceof ConstantVector constant) {
            VariantVector value = VariantVector.uniform(type, constant.value());
            return new ConstantVector(value, constant.length());
        }
        return VariantVector.uniform(type, typed);
    }
}
