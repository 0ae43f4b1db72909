package dev.sneller.adapter;

import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** A table or view of a warehouse; in a plan it becomes a {@link WarehouseScan} of everything. */
final class WarehouseTable extends AbstractTable implements TranslatableTable {
    private final Warehouse warehouse;
    private final String schema;
    private final String name;
    private final List<Column> columns;

    WarehouseTable(Warehouse warehouse, String schema, String name, List<Column> columns) {
        this.warehouse = warehouse;
        this.schema = schema;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
        RelDataTypeFactory.Builder row = types.builder();
        columns.forEach(column -> row.add(column.name(), column.inCalcite(types)));
        return row.build();
    }

    @Override
    public Statistic getStatistic() {
        Double rows = warehouse.rows(schema, name);
        return rows == null ? Statistics.UNKNOWN : Statistics.of(rows, List.of());
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return WarehouseScan.ofAll(context.getCluster(), table, this);
    }

    Warehouse warehouse() {
        return warehouse;
    }

    /** As it stands behind FROM. */
    String sqlName() {
        return SqlText.quoted(schema, '"') + "." + SqlText.quoted(name, '"');
    }
}
