package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.Cell;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement answered.
 *
 * @param isCount whether it changed rows: then the only cell is their number
 */
record Found(boolean isCount, List<String> labels, List<List<Cell>> rows) {
    private static final int MOST_ROWS = 1_000_000;

    static Found of(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            Cell count = new Cell(Long.toString(Math.max(0, statement.getLargeUpdateCount())), Types.BIGINT);
            return new Found(true, List.of("COUNT"), List.of(List.of(count)));
        }
        try (ResultSet results = statement.getResultSet()) {
            return read(results);
        }
    }

    private static Found read(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            labels.add(columns.getColumnLabel(c));
        }
        List<List<Cell>> rows = new ArrayList<>();
        while (results.next() && rows.size() < MOST_ROWS) {
            List<Cell> row = new ArrayList<>();
            for (int c = 1; c <= labels.size(); c++) {
                row.add(cell(results, c, columns.getColumnType(c)));
            }
            rows.add(row);
        }
        return new Found(false, labels, rows);
    }

    private static Cell cell(ResultSet results, int column, int type) throws SQLException {
        String text = results.getString(column);
        return type == Types.TIMESTAMP && text != null
                ? new Cell(
                        text,
                        type,
                        results.getObject(column, LocalDateTime.class).toString())
                : new Cell(text, type);
    }
}
