package dev.sneller.sql.parse;

import java.util.ArrayList;
import java.util.List;

/** What stands in the parentheses of CREATE TABLE; filled while it is parsed. */
public final class TableElements {
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<TableConstraint> constraints = new ArrayList<>();

    public void add(ColumnDefinition column) {
        columns.add(column);
        if (column.primaryKey()) {
            constraints.add(
                    new TableConstraint(TableConstraint.Kind.PRIMARY_KEY, "", List.of(column.name()), "PRIMARY KEY"));
        }
        if (column.unique()) {
            constraints.add(new TableConstraint(TableConstraint.Kind.UNIQUE, "", List.of(column.name()), "UNIQUE"));
        }
    }

    public void add(TableConstraint constraint) {
        constraints.add(constraint);
    }

    public List<ColumnDefinition> columns() {
        return List.copyOf(columns);
    }

    public List<TableConstraint> constraints() {
        return List.copyOf(constraints);
    }
}
