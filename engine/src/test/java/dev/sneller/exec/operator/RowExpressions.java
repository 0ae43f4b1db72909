package dev.sneller.exec.operator;

import dev.sneller.expression.BoxedVectors;
import dev.sneller.expression.Expression;
import dev.sneller.expression.NaiveEvaluator;
import dev.sneller.type.Datum;
import java.util.List;

/** Expressions over rows of constants, by the naive evaluator; documents can be tested for equality and NULL. */
final class RowExpressions {
    private RowExpressions() {}

    static Datum evaluate(Expression expression, List<Datum> row) {
        if (expression instanceof Expression.ColumnRef column) {
            return row.get(column.index());
        }
        Object[] boxed = row.stream().map(RowExpressions::boxed).toArray();
        return BoxedVectors.datum(expression.type(), NaiveEvaluator.evaluate(expression, boxed));
    }

    private static Object boxed(Datum value) {
        return value.isNull() || !value.type().kind().isSemiStructured()
                ? NaiveEvaluator.boxed(value)
                : JsonValues.meaning(value);
    }
}
