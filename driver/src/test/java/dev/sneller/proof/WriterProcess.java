package dev.sneller.proof;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A process that waits for a line, inserts rows into table {@code w}, one commit each, prints each row once it is acknowledged, waits for a
 * line again, and prints every row it sees.
 */
public final class WriterProcess {
    static final String READY = "ready";
    static final String WRITTEN = "written";
    static final String END = "end";
    private static final String CONFLICT = "40001";

    private WriterProcess() {}

    /** The row that a writer inserts as its n-th. */
    static String row(String writer, int n) {
        return writer + ":" + n;
    }

    /** Arguments: URL, name, count. */
    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            Sql.run(connection, "CREATE TABLE IF NOT EXISTS w (id VARCHAR, n INT)");
            say(READY);
            orders.readLine();
            insert(connection, arguments[1], Integer.parseInt(arguments[2]));
            say(WRITTEN);
            orders.readLine();
            Sql.column(connection, "SELECT id FROM w").forEach(WriterProcess::say);
            say(END);
        }
    }

    private static void insert(Connection connection, String name, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO w VALUES (?, ?)")) {
            for (int i = 0; i < count; i++) {
                insert.setString(1, row(name, i));
                insert.setInt(2, i);
                execute(insert);
                say(row(name, i));
            }
        }
    }

    /** A conflict means that nothing happened; everything else ends the process. */
    private static void execute(PreparedStatement insert) throws SQLException {
        while (true) {
            try {
                insert.executeUpdate();
                return;
            } catch (SQLException e) {
                if (!CONFLICT.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
