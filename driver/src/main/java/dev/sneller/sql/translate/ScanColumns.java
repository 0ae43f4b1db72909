package dev.sneller.sql.translate;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.ScanColumn;
import dev.sneller.sql.validate.StoredTable;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns and paths that expressions above a scan ask for, each once, in the order asked. */
final class ScanColumns implements InputColumns {
    private final StoredTable table;
    private final List<ScanColumn> columns = new ArrayList<>();

    ScanColumns(StoredTable table) {
        this.table = table;
    }

    @Override
    public Expression column(int index) {
        StoredTable.Column column = table.columns().get(index);
        return reference(new ScanColumn(column.fieldId(), column.path(), column.type(), CastRule.STRICT));
    }

    @Override
    public Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule) {
        return scanColumn(index, path, type, rule).map(this::reference);
    }

    /** The column or path as a scan reads it, without asking for it; empty where the column is no VARIANT. */
    Optional<ScanColumn> scanColumn(int index, Path path, LogicalType type, CastRule rule) {
        StoredTable.Column column = table.columns().get(index);
        if (path.isRoot() && type.equals(column.type())) {
            return Optional.of(new ScanColumn(column.fieldId(), column.path(), type, CastRule.STRICT));
        }
        if (column.type().kind() != TypeKind.VARIANT) {
            return Optional.empty();
        }
        List<Path.Step> steps = new ArrayList<>(column.path().steps());
        steps.addAll(path.steps());
        return Optional.of(new ScanColumn(column.fieldId(), new Path(steps), type, rule));
    }

    /** Position of a column, asked for now if it was not yet. */
    int position(ScanColumn column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            columns.add(column);
            return columns.size() - 1;
        }
        return position;
    }

    private Expression reference(ScanColumn column) {
        return new Expression.ColumnRef(position(column), column.type());
    }

    StoredTable table() {
        return table;
    }

    List<ScanColumn> list() {
        return List.copyOf(columns);
    }

    int size() {
        return columns.size();
    }
}
