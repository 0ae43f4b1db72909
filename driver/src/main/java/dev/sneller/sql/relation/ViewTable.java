package dev.sneller.sql.relation;

import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** A view as Calcite sees it: the rows of its query, which becomes part of the plan. For one statement. */
public final class ViewTable extends AbstractTable implements TranslatableTable {
    private final List<String> path;
    private final RelDataType row;

    /**
     * @param path database, schema and name
     * @param row names and types of the columns
     */
    public ViewTable(List<String> path, RelDataType row) {
        this.path = List.copyOf(path);
        this.row = row;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
        return row;
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return context.expandView(row, "", List.of(), path).rel;
    }
}
