package dev.sneller.adapter;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A warehouse behind its URL: what tables it has, and connections to read them. Keeps one connection, so that a warehouse in memory lives. */
final class Warehouse {
    private final String url;
    private final Connection kept;

    private Warehouse(String url, Connection kept) {
        this.url = url;
        this.kept = kept;
    }

    static Warehouse open(String url) {
        try {
            return new Warehouse(url, DriverManager.getConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open " + url + ": " + e.getMessage(), e);
        }
    }

    /** A connection of its own: scans of one query run side by side. The caller closes it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Tables and views of a schema with their columns, as the catalog stands now. */
    synchronized Map<String, List<Column>> columns(String schema) {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try {
            DatabaseMetaData catalog = kept.getMetaData();
            try (ResultSet columns = catalog.getColumns(kept.getCatalog(), pattern(catalog, schema), "%", "%")) {
                while (columns.next()) {
                    tables.computeIfAbsent(columns.getString("TABLE_NAME"), name -> new ArrayList<>())
                            .add(new Column(
                                    columns.getString("COLUMN_NAME"),
                                    ColumnType.of(columns.getString("TYPE_NAME"), columns.getInt("DECIMAL_DIGITS")),
                                    columns.getInt("COLUMN_SIZE"),
                                    columns.getInt("DECIMAL_DIGITS"),
                                    columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list the tables of " + url + ": " + e.getMessage(), e);
        }
        return tables;
    }

    /** Rows of a table, from the statistics of its files; null for what has none, as views. */
    synchronized Double rows(String schema, String table) {
        String query = "SELECT row_count FROM INFORMATION_SCHEMA.TABLES WHERE table_schema = "
                + SqlText.quoted(schema, '\'') + " AND table_name = " + SqlText.quoted(table, '\'');
        try (Statement statement = kept.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            double rows = row.next() ? row.getDouble(1) : 0;
            return row.wasNull() || rows == 0 ? null : Double.valueOf(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the size of " + table + ": " + e.getMessage(), e);
        }
    }

    private static String pattern(DatabaseMetaData catalog, String name) throws SQLException {
        String escape = catalog.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
