package dev.sneller.sql.translate;

import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.ObjectId;
import dev.sneller.table.StatisticsKey;
import dev.sneller.table.TableName;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Three tables in schema PUBLIC, and files of two keys. */
final class FakeCatalog implements CatalogView {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    FakeCatalog() {
        add(
                "EVENTS",
                1_000_000,
                "ID NUMBER",
                "V VARIANT",
                "S VARCHAR",
                "N DECIMAL",
                "D DATE",
                "TS TIMESTAMP",
                "F DOUBLE",
                "B BOOLEAN");
        add("USERS", 1_000, "ID NUMBER", "NAME VARCHAR", "V VARIANT");
        add("ORDERS", 50_000, "ID NUMBER", "USER_ID NUMBER", "TOTAL DECIMAL");
        add("SALES", 1_000_000, "SHOP NUMBER, ITEM NUMBER, BUYER NUMBER, PRICE NUMBER", 100, 5_000, 400_000, 900);
        add("SHOPS", 100, "ID NUMBER, TOWN NUMBER", 100, 10);
        add("ITEMS", 5_000, "ID NUMBER, KIND NUMBER", 5_000, 50);
        add("BUYERS", 400_000, "ID NUMBER, TOWN NUMBER", 400_000, 10);
    }

    /** @param distinct different values of each column, which are the integers from 1 on */
    private void add(String name, long rows, String columns, long... distinct) {
        add(name, rows, columns.split(", "));
        Table table = tables.get(name);
        Map<StatisticsKey, ColumnStatistics> statistics = new HashMap<>();
        for (Field field : table.schema().fields()) {
            long values = distinct[field.id() - 1];
            Datum min = Datum.ofLong(LogicalType.INTEGER, 1);
            Datum max = Datum.ofLong(LogicalType.INTEGER, values);
            int classes = ColumnStatistics.CLASS_NUMBER;
            statistics.put(
                    new StatisticsKey(field.id(), Path.ROOT),
                    new ColumnStatistics(0, 0, classes, min, max, true, true, false, values));
        }
        tables.put(name, new Table(table.name(), table.schema(), new TableStatistics(rows, -1, 1, statistics)));
    }

    private void add(String name, long rows, String... columns) {
        List<Field> fields = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(" ");
            fields.add(new Field(fields.size() + 1, parts[0], type(parts[1]), true));
        }
        TableName id = new TableName(new ObjectId(new UUID(0, tables.size() + 1)), 1, name);
        tables.put(name, new Table(id, new Schema(fields), new TableStatistics(rows, -1, -1, Map.of())));
    }

    private static LogicalType type(String name) {
        return switch (name) {
            case "NUMBER" -> LogicalType.INTEGER;
            case "DECIMAL" -> LogicalType.number(10, 2);
            case "VARIANT" -> LogicalType.VARIANT;
            case "DATE" -> LogicalType.DATE;
            case "TIMESTAMP" -> LogicalType.TIMESTAMP_NTZ;
            case "DOUBLE" -> LogicalType.DOUBLE;
            case "BOOLEAN" -> LogicalType.BOOLEAN;
            default -> LogicalType.VARCHAR;
        };
    }

    @Override
    public Optional<Relation> relation(List<String> name) {
        boolean known = name.size() == 1 || name.size() == 2 && name.get(0).equals("PUBLIC");
        return known ? Optional.ofNullable(tables.get(name.get(name.size() - 1))) : Optional.empty();
    }

    @Override
    public CurrentNames current() {
        return CurrentNames.INITIAL;
    }

    @Override
    public List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public List<String> documentKeys(String pattern) {
        return pattern.contains("keys") ? List.of("type", "actor") : List.of();
    }
}
