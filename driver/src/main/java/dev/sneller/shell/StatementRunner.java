package dev.sneller.shell;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs statements one after another on a connection and prints their rows.
 *
 * <p>One thread runs; any other may {@link #cancel}.
 */
final class StatementRunner {
    private final Connection connection;
    private final Writer out;
    private final AtomicReference<Statement> running = new AtomicReference<>();

    StatementRunner(Connection connection, Writer out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * What a statement did.
     *
     * @param query whether it returned rows
     * @param rows printed or changed; -1 when it neither returned nor changed rows
     * @param nanos from sending to the last row printed
     */
    record Outcome(boolean query, long rows, long nanos) {}

    /** Runs one statement; rows printed before an error stay printed. */
    Outcome run(String sql, ResultPrinter printer) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            running.set(statement);
            boolean query = statement.execute(sql);
            long rows = query ? printAll(statement, printer) : statement.getLargeUpdateCount();
            return new Outcome(query, rows, System.nanoTime() - start);
        } finally {
            running.set(null);
            out.flush();
        }
    }

    /** Stops the running statement, if there is one. */
    void cancel() throws SQLException {
        Statement statement = running.get();
        if (statement != null) {
            statement.cancel();
        }
    }

    private long printAll(Statement statement, ResultPrinter printer) throws SQLException, IOException {
        try (ResultSet rows = statement.getResultSet()) {
            return printer.print(rows, out);
        }
    }
}
