package dev.sneller.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One of the compared databases, in a folder of its own. */
abstract class Database implements AutoCloseable {
    final Path folder;
    private Connection connection;

    Database(Path folder) {
        this.folder = folder;
    }

    abstract String url();

    abstract String name();

    /** Fills table {@code e (v VARIANT)} with documents, to the point where everything is durable. */
    abstract void load(Path documents) throws SQLException;

    /** Statements for every new connection. */
    abstract List<String> greeting();

    final Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url());
            for (String statement : greeting()) {
                execute(statement);
            }
        }
        return connection;
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** The answer as lines, columns divided by bars: every value is fetched. */
    final List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return lines(result);
        }
    }

    static List<String> lines(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        while (result.next()) {
            line.setLength(0);
            for (int column = 1; column <= columns; column++) {
                line.append(result.getString(column)).append('|');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** What the files of the database take. */
    final long storedBytes() throws IOException {
        return Folders.bytes(folder);
    }

    /** Closes the last connection and with it the database. */
    @Override
    public final void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
