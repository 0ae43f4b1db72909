package dev.sneller.adapter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.runtime.FlatLists;

/**
 * The rows of one query to a warehouse, asked anew by each enumerator: arrays, bare values where there is one column, empty
 * lists where there is none. Public because
 * code that Calcite generates names it.
 */
public final class ScanRows extends AbstractEnumerable<Object> {
    private final Warehouse warehouse;
    private final String query;
    private final List<ColumnType> columns;

    ScanRows(Warehouse warehouse, String query, List<ColumnType> columns) {
        this.warehouse = warehouse;
        this.query = query;
        this.columns = columns;
    }

    @Override
    public Enumerator<Object> enumerator() {
        return new Rows();
    }

    /** Owns its connection. */
    private final class Rows implements Enumerator<Object> {
        private Connection connection;
        private ResultSet rows;
        private Object current;

        @Override
        public Object current() {
            return current;
        }

        @Override
        public boolean moveNext() {
            try {
                if (rows == null) {
                    open();
                }
                boolean found = rows.next();
                current = found ? row() : null;
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage() + " (" + e.getSQLState() + ") in " + query, e);
            }
        }

        private void open() throws SQLException {
            connection = warehouse.connect();
            Statement statement = connection.createStatement();
            rows = statement.executeQuery(query);
        }

        private Object row() throws SQLException {
            if (columns.isEmpty()) {
                return FlatLists.of();
            } else if (columns.size() == 1) {
                return columns.get(0).read(rows, 1);
            }
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns.get(i).read(rows, i + 1);
            }
            return row;
        }

        @Override
        public void reset() {
            close();
            rows = null;
        }

        @Override
        public void close() {
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException("cannot end " + query + ": " + e.getMessage(), e);
                } finally {
                    connection = null;
                }
            }
        }
    }
}
