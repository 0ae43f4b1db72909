package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;

/** Projections, where they change anything. */
final class Projections {
    private Projections() {}

    /** The input itself when the expressions are its columns in order, or when no column is wanted. */
    static PlanNode of(PlanNode input, List<Expression> expressions) {
        if (isIdentity(input, expressions)) {
            return input;
        }
        if (expressions.isEmpty()) {
            return input;
        }
        boolean onlyColumns = expressions.stream().allMatch(Expression.ColumnRef.class::isInstance);
        if (input instanceof Unary.Project inner && onlyColumns) {
            return of(
                    inner.input(),
                    expressions.stream()
                            .map(column -> inner.expressions().get(((Expression.ColumnRef) column).index()))
                            .toList());
        }
        return new Unary.Project(input, expressions);
    }

    private static boolean isIdentity(PlanNode input, List<Expression> expressions) {
        if (expressions.size() != input.types().size()) {
            return false;
        }
        for (int i = 0; i < expressions.size(); i++) {
            if (!(expressions.get(i) instanceof Expression.ColumnRef ref) || ref.index() != i) {
                return false;
            }
        }
        return true;
    }

    /** All columns of the input. */
    static List<Expression> columns(PlanNode input) {
        List<Expression> columns = new ArrayList<>();
        List<LogicalType> types = input.types();
        for (int i = 0; i < types.size(); i++) {
            columns.add(new Expression.ColumnRef(i, types.get(i)));
        }
        return columns;
    }

    /** The columns in the order given. */
    static PlanNode reordered(PlanNode input, List<Integer> order) {
        List<Expression> columns = columns(input);
        return of(input, order.stream().map(columns::get).toList());
    }

    /** The input with columns of these types. */
    static PlanNode cast(PlanNode input, List<LogicalType> types) {
        if (input.types().equals(types)) {
            return input;
        }
        List<Expression> columns = columns(input);
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, Casting.cast(columns.get(i), types.get(i)));
        }
        return of(input, columns);
    }
}
