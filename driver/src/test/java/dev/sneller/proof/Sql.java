package dev.sneller.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Statements and their rows as text that does not depend on the database. */
public final class Sql {
    /** Digits in which two floating sums agree whatever their order. */
    private static final MathContext FLOATING = new MathContext(9);

    private Sql() {}

    public static Connection open(Path warehouse) throws SQLException {
        return DriverManager.getConnection(url(warehouse));
    }

    public static String url(Path warehouse) {
        return "jdbc:sneller:" + warehouse;
    }

    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** All rows in the order they come; NULL is "null". */
    public static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(text(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    /** The first column. */
    public static List<String> column(Connection connection, String sql) throws SQLException {
        return rows(connection, sql).stream().map(row -> row.get(0)).toList();
    }

    public static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(column(connection, sql).get(0));
    }

    private static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(new BigDecimal(number).round(FLOATING)) : value.toString();
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof BigInteger number) {
            return number.toString();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toString();
        }
        return String.valueOf(value);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
