package dev.sneller.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Warehouses in memory for tests. */
final class Warehouses {
    private Warehouses() {}

    /** The URL of a warehouse nobody else uses. */
    static String url() {
        return "jdbc:sneller:mem:" + UUID.randomUUID();
    }

    static Connection open() throws SQLException {
        return DriverManager.getConnection(url());
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first value of the first row. */
    static Object value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }

    /** A query that would run for hours. */
    static String endless() {
        return "SELECT COUNT(*) FROM many a, many b, many c, many d WHERE a.n + b.n + c.n + d.n = -1";
    }

    /** Makes what {@link #endless} reads. */
    static void makeMany(Connection connection) throws SQLException {
        run(
                connection,
                "CREATE TABLE many (n INT)",
                "INSERT INTO many VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        for (int i = 0; i < 2; i++) {
            run(connection, "INSERT INTO many SELECT a.n FROM many a, many b");
        }
    }
}
