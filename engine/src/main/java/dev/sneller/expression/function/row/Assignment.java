package dev.sneller.expression.function.row;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.cast.Casts;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** ASSIGN (value, column): the value in the type of the column it goes into; a failure also names the column. */
final class Assignment implements Evaluator {
    private final Evaluator value;
    private final String column;

    private Assignment(Evaluator value, String column) {
        this.value = value;
        this.column = column;
    }

    static Evaluator bind(CallSite site) {
        Evaluator cast =
                Casts.bind(site.argument(0), site.argumentType(0), site.type(), CastRule.STRICT, site.context());
        return new Assignment(cast, site.constant(1).text());
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        try {
            return value.evaluate(batch, selection);
        } catch (SnellerException e) {
            throw new SnellerException(
                    e.code(),
                    e.text() + " (column " + column + ")",
                    e.position().orElse(null),
                    e);
        }
    }
}
