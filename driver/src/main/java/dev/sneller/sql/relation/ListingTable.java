package dev.sneller.sql.relation;

import dev.sneller.sql.rule.WorkingTable;
import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** Rows that the session brings when the statement runs: tables of INFORMATION_SCHEMA, results of earlier statements. */
public final class ListingTable extends AbstractTable implements TranslatableTable {
    private final Schema schema;
    private final int number;

    /** @param number below 0, under which the running plan asks for the rows */
    public ListingTable(Schema schema, int number) {
        this.schema = schema;
        this.number = number;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
        RelDataTypeFactory.Builder row = types.builder();
        for (Field field : schema.fields()) {
            RelDataType type = TypeMapping.toCalcite(field.type(), (SqlTypeFactory) types);
            row.add(field.name(), types.createTypeWithNullability(type, field.nullable()));
        }
        return row.build();
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return new WorkingTable(context.getCluster(), table.getRowType(), number);
    }
}
