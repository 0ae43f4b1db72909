package dev.sneller.sql.validate;

import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.StatisticsKey;
import dev.sneller.table.TableName;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.impl.AbstractTable;

/** A table as Calcite sees it: a stored one, or files queried in place. */
public final class StoredTable extends AbstractTable {
    /** Name of the column that is a file's whole document. */
    public static final String DOCUMENT = "$1";

    private static final int DOCUMENT_FIELD = 1;

    /** Where a column is found: a field, or a path in it. */
    public record Column(String name, int fieldId, Path path, LogicalType type, boolean nullable) {}

    private final Optional<CatalogView.Table> source;
    private final String pattern;
    private final List<Column> columns;
    private final TableStatistics statistics;

    private StoredTable(
            Optional<CatalogView.Table> source, String pattern, List<Column> columns, TableStatistics statistics) {
        this.source = source;
        this.pattern = pattern;
        this.columns = List.copyOf(columns);
        this.statistics = statistics;
    }

    static StoredTable of(CatalogView.Table table) {
        List<Column> columns = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            columns.add(new Column(field.name(), field.id(), Path.ROOT, field.type(), field.nullable()));
        }
        return new StoredTable(Optional.of(table), "", columns, table.statistics());
    }

    /** @param keys top-level keys, each a column under its name in upper case; of two that differ by case the first wins */
    static StoredTable ofFiles(String pattern, List<String> keys) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(DOCUMENT, DOCUMENT_FIELD, Path.ROOT, LogicalType.VARIANT, true));
        for (String key : keys) {
            String column = key.toUpperCase(java.util.Locale.ROOT);
            if (columns.stream().noneMatch(seen -> seen.name().equals(column))) {
                columns.add(new Column(column, DOCUMENT_FIELD, Path.of(key), LogicalType.VARIANT, true));
            }
        }
        return new StoredTable(Optional.empty(), pattern, columns, TableStatistics.UNKNOWN);
    }

    /** Empty for files queried in place. */
    public Optional<CatalogView.Table> source() {
        return source;
    }

    /** Empty for files queried in place. */
    public Optional<TableName> name() {
        return source.map(CatalogView.Table::name);
    }

    /** The files' pattern, empty for stored tables. */
    public String pattern() {
        return pattern;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Estimate, -1 = unknown. */
    public long rows() {
        return statistics.rows();
    }

    /** What is known of a path within a column, or of the column itself at the root; null when nothing is. */
    public ColumnStatistics statistics(int column, Path path) {
        Column base = columns.get(column);
        Path whole = base.path();
        for (Path.Step step : path.steps()) {
            whole = step instanceof Path.Step.Key key ? whole.key(key.name()) : whole.anyElement();
        }
        return statistics.columns().get(new StatisticsKey(base.fieldId(), whole));
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
        RelDataTypeFactory.Builder row = types.builder();
        for (Column column : columns) {
            RelDataType type = TypeMapping.toCalcite(column.type(), (SqlTypeFactory) types);
            row.add(column.name(), types.createTypeWithNullability(type, column.nullable()));
        }
        return row.build();
    }

    @Override
    public Statistic getStatistic() {
        return rows() < 0 ? Statistics.UNKNOWN : Statistics.of((double) Math.max(1, rows()), List.of());
    }
}
