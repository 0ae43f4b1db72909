package dev.sneller.session.dml;

import dev.sneller.expression.Expression;
import dev.sneller.expression.Substitution;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;

/**
 * Many executions of {@code VALUES (?, ?)} as one: the bound values become rows of a plan, its parameters columns, so that a batch is
 * evaluated and written as vectors into one file.
 */
record BoundRows(List<LogicalType> parameterTypes, List<List<Datum>> binds) {
    /** Rows of one execution when the plan is projections of constants, 0 when it reads anything. */
    static int rowsOf(PlanNode plan) {
        if (plan instanceof Unary.Project project) {
            return rowsOf(project.input());
        }
        return plan instanceof Leaf.Values values && isLiteral(values)
                ? values.rows().size()
                : 0;
    }

    private static boolean isLiteral(Leaf.Values values) {
        return values.rows().stream().flatMap(List::stream).allMatch(Expression.Literal.class::isInstance);
    }

    /** The rows of all executions. */
    PlanNode of(PlanNode plan) {
        return new Unary.Project(withParameters(plan), columns(plan.types(), 0));
    }

    /** As {@code plan}, with the parameters as further columns behind its own. */
    private PlanNode withParameters(PlanNode plan) {
        if (plan instanceof Unary.Project project) {
            int width = project.input().types().size();
            Substitution columns = new Substitution(
                    parameter -> new Expression.ColumnRef(width + parameter.index(), parameter.type()));
            List<Expression> expressions = new ArrayList<>(columns.all(project.expressions()));
            expressions.addAll(columns(parameterTypes, width));
            return new Unary.Project(withParameters(project.input()), expressions);
        }
        return values((Leaf.Values) plan);
    }

    private PlanNode values(Leaf.Values values) {
        List<List<Expression>> rows =
                new ArrayList<>(binds.size() * values.rows().size());
        for (List<Datum> bound : binds) {
            for (List<Expression> row : values.rows()) {
                List<Expression> wider = new ArrayList<>(row);
                bound.forEach(value -> wider.add(new Expression.Literal(value)));
                rows.add(wider);
            }
        }
        List<LogicalType> types = new ArrayList<>(values.types());
        types.addAll(parameterTypes);
        return new Leaf.Values(rows, types);
    }

    private static List<Expression> columns(List<LogicalType> types, int first) {
        List<Expression> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add(new Expression.ColumnRef(first + i, types.get(i)));
        }
        return columns;
    }
}
