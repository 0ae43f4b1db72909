package dev.sneller.sqllogictest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs records over one connection and tells what differs. */
public final class SltRunner {
    private final Connection connection;

    public SltRunner(Connection connection) {
        this.connection = connection;
    }

    /** What went wrong with each record that failed: file, line, wanted and found. */
    public List<String> run(SltFile file) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (SltRecord record : file.records()) {
                failure(statement, record)
                        .ifPresent(text ->
                                failures.add(file.path() + ":" + record.line() + " " + text + "\n  " + record.sql()));
            }
        }
        return failures;
    }

    private static Optional<String> failure(Statement statement, SltRecord record) {
        List<String> found;
        try {
            found = isQuery(record)
                    ? rows(statement.executeQuery(record.sql()))
                    : statement.execute(record.sql()) ? rows(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            return judgeError(record, e);
        }
        return switch (record.kind()) {
            case STATEMENT_OK -> Optional.empty();
            case ERROR -> Optional.of("succeeded, but an error " + record.sqlState() + " was expected");
            case QUERY -> compare(normalized(record.rows()), found);
            case QUERY_ROWSORT -> compare(sorted(normalized(record.rows())), sorted(found));
        };
    }

    private static boolean isQuery(SltRecord record) {
        return record.kind() == SltRecord.Kind.QUERY || record.kind() == SltRecord.Kind.QUERY_ROWSORT;
    }

    private static Optional<String> judgeError(SltRecord record, SQLException e) {
        if (record.kind() != SltRecord.Kind.ERROR) {
            return Optional.of("failed: " + e.getSQLState() + " " + e.getMessage());
        }
        boolean right = record.sqlState().isEmpty() || record.sqlState().equals(e.getSQLState());
        return right
                ? Optional.empty()
                : Optional.of(
                        "failed with " + e.getSQLState() + " instead of " + record.sqlState() + ": " + e.getMessage());
    }

    private static Optional<String> compare(List<String> wanted, List<String> found) {
        return wanted.equals(found) ? Optional.empty() : Optional.of("wanted " + wanted + " found " + found);
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private static List<String> normalized(List<String> rows) {
        return rows.stream()
                .map(row -> String.join(
                        "|",
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).toList()))
                .toList();
    }

    private static List<String> rows(ResultSet results) throws SQLException {
        List<String> rows = new ArrayList<>();
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            List<String> values = new ArrayList<>();
            for (int c = 1; c <= columns; c++) {
                String value = results.getString(c);
                values.add(value == null ? "NULL" : value.isEmpty() ? "(empty)" : value.strip());
            }
            rows.add(String.join("|", values));
        }
        return rows;
    }
}
