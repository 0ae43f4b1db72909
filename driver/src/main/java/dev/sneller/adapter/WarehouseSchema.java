package dev.sneller.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** One schema of a warehouse: its tables and views, listed anew whenever Calcite asks. */
final class WarehouseSchema extends AbstractSchema {
    private final Warehouse warehouse;
    private final String name;

    WarehouseSchema(Warehouse warehouse, String name) {
        this.warehouse = warehouse;
        this.name = name;
    }

    @Override
    protected Map<String, Table> getTableMap() {
        Map<String, Table> tables = new LinkedHashMap<>();
        warehouse
                .columns(name)
                .forEach((table, columns) -> tables.put(table, new WarehouseTable(warehouse, name, table, columns)));
        return tables;
    }
}
