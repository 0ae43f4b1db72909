package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table: each column has the query's value for it, in the column's type, or its default.
 *
 * @param target by position; null when the names of the query's columns decide
 * @param defaults of the table's columns, in order
 */
record InsertRows(CatalogView.Table table, Target target, List<Expression> defaults) implements TargetShape {
    @Override
    public List<TargetColumn> columns() {
        return target == null
                ? List.of()
                : target.columns().stream()
                        .map(column -> table.target(schema().field(column)))
                        .toList();
    }

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public PlanNode rows(PlanNode rows, Schema output, TextPosition position) {
        List<Integer> columns = target == null ? byName(output, position) : target.columns();
        if (output.size() != columns.size()) {
            throw new SnellerException(
                    ErrorCode.INSERT_COLUMN_COUNT,
                    output.size() + " values for " + columns.size() + " columns of "
                            + table.name().name(),
                    position,
                    null);
        }
        List<Expression> row = new ArrayList<>(defaults);
        List<Expression> values = Projections.columns(rows);
        for (int i = 0; i < values.size(); i++) {
            Field field = schema().field(columns.get(i));
            row.set(columns.get(i), Assignments.of(values.get(i), field, table));
        }
        return Projections.of(rows, row);
    }

    private List<Integer> byName(Schema output, TextPosition position) {
        List<ObjectName> names = output.fields().stream()
                .map(field -> new ObjectName(List.of(field.name()), position))
                .toList();
        return Target.of(schema(), names).columns();
    }
}
