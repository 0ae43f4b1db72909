package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.type.LogicalType;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/** Functions in FROM that read no table. */
final class TableFunctionTranslator {
    private TableFunctionTranslator() {}

    static PlanNode translate(TableFunctionScan scan) {
        RexCall call = (RexCall) scan.getCall();
        if (call.getOperator() == TableFunction.GENERATOR) {
            return generator(call);
        }
        throw ExpressionTranslator.unsupported(call.getOperator().getName());
    }

    private static PlanNode generator(RexCall call) {
        if (!isNull(call.getOperands().get(1))) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "GENERATOR with TIMELIMIT is not supported; give ROWCOUNT => n instead");
        }
        RexNode rows = call.getOperands().get(0);
        if (isNull(rows)) {
            throw new SnellerException(ErrorCode.INVALID_ARGUMENT, "GENERATOR needs a number of rows: ROWCOUNT => n");
        }
        Expression count = new ExpressionTranslator(InputColumns.NONE).translate(rows);
        return new Leaf.Generator(Casting.cast(count, LogicalType.INTEGER));
    }

    private static boolean isNull(RexNode node) {
        return RexUtil.isNullLiteral(node, true);
    }
}
