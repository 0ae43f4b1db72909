package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What SET assigns to columns, and values as they are stored in them. */
final class Assignments {
    private Assignments() {}

    /** Refuses a column assigned twice, and one of another table than the one that changes. */
    static void check(RowChange.Rows rows, List<RowChange.Assignment> assignments) {
        Set<String> seen = new HashSet<>();
        for (RowChange.Assignment assignment : assignments) {
            ObjectName column = assignment.column();
            List<String> parts = column.parts();
            if (parts.size() > 1 && !parts.get(parts.size() - 2).equals(rows.alias())) {
                throw new SnellerException(
                        ErrorCode.COLUMN_NOT_FOUND,
                        "SET changes columns of " + SnellerException.quote(rows.alias()) + ", not of "
                                + SnellerException.quote(parts.get(parts.size() - 2)),
                        column.position(),
                        null);
            }
            if (!seen.add(column.simple())) {
                throw new SnellerException(
                        ErrorCode.DUPLICATE_COLUMN,
                        "column " + SnellerException.quote(column.simple()) + " is assigned twice",
                        column.position(),
                        null);
            }
        }
    }

    /** The value in the column's type; what does not fit fails with the names of table and column. */
    static Expression of(Expression value, Field field, CatalogView.Table table) {
        if (value.type().equals(field.type())) {
            return value;
        }
        if (value instanceof Expression.Literal literal && literal.value().isNull()) {
            return new Expression.Literal(Datum.nullOf(field.type()));
        }
        String column = table.name().name() + "." + field.name();
        return new Expression.Call("ASSIGN", List.of(value, new Expression.Literal(Datum.of(column))), field.type());
    }
}
