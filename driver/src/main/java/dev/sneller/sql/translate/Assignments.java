package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import java.util.List;

/** Values as they are stored in columns. */
final class Assignments {
    private Assignments() {}

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
