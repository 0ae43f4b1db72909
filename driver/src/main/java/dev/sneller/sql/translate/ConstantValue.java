package dev.sneller.sql.translate;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.Optional;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/** What an expression without columns and parameters comes to, by the engine's own kernels. */
public final class ConstantValue {
    private static final InputColumns NONE = new InputColumns() {
        @Override
        public Expression column(int index) {
            throw ExpressionTranslator.unsupported("a column of a constant");
        }

        @Override
        public Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule) {
            return Optional.empty();
        }
    };

    private ConstantValue() {}

    /** Empty when it has columns, parameters, or is known only when the statement runs. */
    public static Optional<Datum> of(RexNode node) {
        if (!RexUtil.isConstant(node)) {
            return Optional.empty();
        }
        try {
            Expression value = new ExpressionTranslator(NONE).translate(node);
            return value instanceof Expression.Literal literal ? Optional.of(literal.value()) : Optional.empty();
        } catch (SnellerException notKnownYet) {
            return Optional.empty();
        }
    }
}
