package dev.sneller.expression;

import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;

/** The value of expressions without columns: VALUES, LIMIT, parameters, folding. */
public final class ConstantEvaluator {
    private static final int[] FIRST = {0};

    private ConstantEvaluator() {}

    /**
     * The value, of the expression's type; fails as the expression does.
     *
     * @param expression without columns
     */
    public static Datum evaluate(Expression expression, EvaluationContext context) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        }
        Batch row = new Batch(0);
        row.rows(1, null);
        ColumnVector vector = ExpressionCompiler.build(expression, context).evaluate(row, null);
        return vector.isNull(0) ? Datum.nullOf(expression.type()) : present(vector, expression);
    }

    private static Datum present(ColumnVector vector, Expression expression) {
        if (!expression.type().kind().isSemiStructured()) {
            return VectorDatum.at(vector, 0);
        }
        FlatVector flat = new Flattener().flatten(vector);
        BytesVector binary =
                new VariantVectors().toBinary((VariantVector) flat, FIRST, 1).binary();
        int start = binary.start()[0];
        byte[] value = Arrays.copyOfRange(binary.bytes(), start, start + binary.lengths()[0]);
        return Datum.ofBytes(expression.type(), value);
    }
}
