package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays the columns of a source out as a table's: each cast to the column's type, those not given NULL. */
final class TargetColumns {
    private TargetColumns() {}

    /** @param names columns of the target in the order of the source, empty for all */
    static PlanNode arrange(PlanNode source, Schema target, String table, List<ObjectName> names) {
        int[] sourceOf = new int[target.size()];
        Arrays.fill(sourceOf, -1);
        int given = names.isEmpty() ? target.size() : names.size();
        if (source.types().size() != given) {
            throw new SnellerException(
                    ErrorCode.INSERT_COLUMN_COUNT,
                    source.types().size() + " values for " + given + " columns of " + table);
        }
        for (int i = 0; i < given; i++) {
            sourceOf[names.isEmpty() ? i : position(target, table, names.get(i), sourceOf)] = i;
        }
        List<Expression> columns = new ArrayList<>();
        for (int c = 0; c < target.size(); c++) {
            columns.add(column(source, target.field(c), sourceOf[c]));
        }
        return new PlanNode.Project(source, columns);
    }

    private static int position(Schema target, String table, ObjectName name, int[] sourceOf) {
        int column = target.indexOf(name.simple())
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.COLUMN_NOT_FOUND,
                        "column " + SnellerException.quote(name.simple()) + " is not in " + table + "; it has "
                                + String.join(", ", target.fields().stream().map(Field::name).toList()),
                        name.position(),
                        null));
        if (sourceOf[column] >= 0) {
            throw new SnellerException(
                    ErrorCode.DUPLICATE_COLUMN, "column " + SnellerException.quote(name.simple()) + " is named twice", name.position(), null);
        }
        return column;
    }

    private static Expression column(PlanNode source, Field field, int from) {
        if (from < 0) {
            return new Expression.Literal(Datum.nullOf(field.type()));
        }
        LogicalType type = source.types().get(from);
        Expression value = new Expression.ColumnRef(from, type);
        return type.equals(field.type()) ? value : new Expression.Cast(value, field.type(), CastRule.STRICT);
    }
}
