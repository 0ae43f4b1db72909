package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;

/** Plans of {@code SELECT expression}. */
final class ConstantPlan {
    private ConstantPlan() {}

    /** The expression, which reads no column; UNSUPPORTED when it reads tables. */
    static Expression expression(PlanNode plan) {
        if (plan instanceof Leaf.Values values && values.rows().size() == 1) {
            return values.rows().get(0).get(0);
        }
        if (plan instanceof Unary.Project project && project.input() instanceof Leaf.Values) {
            return project.expressions().get(0);
        }
        throw new SnellerException(ErrorCode.UNSUPPORTED, "a DEFAULT that reads tables is not supported");
    }
}
