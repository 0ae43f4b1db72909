package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * INSERT of VALUES, planned from its syntax where its values are constants, writes what the planner would have written. {@code -Dsneller.seed}
 * replays.
 */
class RandomValuesTest {
    private static final long SEED = Long.getLong("sneller.seed", 20_261_128L);
    private static final int STATEMENTS = 400;
    private static final String COLUMNS =
            "(k INT, n INT, c NUMBER(10, 2), s VARCHAR, w VARCHAR(4), d DOUBLE, b BOOLEAN, t DATE, v VARIANT)";
    private static final List<String> VALUES = List.of(
            "NULL",
            "0",
            "7",
            "-3",
            "12.345",
            "-0.5",
            "1e3",
            "-2.5e-1",
            "'abc'",
            "'12'",
            "'1.50'",
            "''",
            "'grün 🎉'",
            "TRUE",
            "FALSE",
            "'true'",
            "'2024-02-29'",
            "99999999999999999999999999999999999999",
            "123456789012.5",
            "'{\"a\": 1}'");

    @Test
    void constantsAreWrittenAsThePlannerWouldWriteThem() throws Exception {
        Random random = new Random(SEED);
        try (Connection connection = DriverManager.getConnection("jdbc:sneller:mem:values" + SEED)) {
            Sql.run(connection, "CREATE TABLE direct " + COLUMNS, "CREATE TABLE planned " + COLUMNS);
            int written = 0;
            for (int i = 0; i < STATEMENTS; i++) {
                List<List<String>> rows = rows(random);
                String outcome = insert(connection, "direct", values("1", rows));
                assertThat(outcome)
                        .as("seed %d, %s", SEED, values("1", rows))
                        .isEqualTo(insert(connection, "planned", values("LENGTH('a')", rows)));
                written += outcome.isEmpty() ? 1 : 0;
                assertThat(Sql.rows(connection, "SELECT * FROM direct"))
                        .as("seed %d, %s", SEED, values("1", rows))
                        .isEqualTo(Sql.rows(connection, "SELECT * FROM planned"));
                Sql.run(connection, "TRUNCATE TABLE direct", "TRUNCATE TABLE planned");
            }
            assertThat(written).isBetween(STATEMENTS / 10, STATEMENTS * 9 / 10);
        }
    }

    /** One to three rows; half of the time a column's values are of one kind. */
    private static List<List<String>> rows(Random random) {
        int rows = 1 + random.nextInt(3);
        List<List<String>> all = new ArrayList<>();
        IntStream.range(0, rows).forEach(row -> all.add(new ArrayList<>()));
        for (int column = 1; column < 9; column++) {
            String fitting = fitting(column, random);
            for (List<String> row : all) {
                row.add(random.nextInt(12) == 0 ? VALUES.get(random.nextInt(VALUES.size())) : fitting);
                fitting = random.nextBoolean() ? fitting(column, random) : fitting;
            }
        }
        return all;
    }

    /** A value that the column mostly takes. */
    private static String fitting(int column, Random random) {
        List<String> values = switch (column) {
            case 1 -> List.of("0", "7", "-3", "NULL", "12.345", "'12'", "1e3");
            case 2 -> List.of("0", "12.345", "-0.5", "'1.50'", "NULL");
            case 3 -> List.of("'abc'", "''", "'grün 🎉'", "7", "-0.5", "12.345", "TRUE", "NULL");
            case 4 -> List.of("'abc'", "''", "7", "-0.5", "NULL");
            case 5 -> List.of("0", "12.345", "-2.5e-1", "1e3", "'1.50'", "NULL");
            case 6 -> List.of("TRUE", "FALSE", "'true'", "7", "NULL");
            case 7 -> List.of("'2024-02-29'", "NULL");
            default -> List.of("'abc'", "7", "12.345", "TRUE", "1e3", "'{\"a\": 1}'", "NULL");
        };
        return values.get(random.nextInt(values.size()));
    }

    private static String values(String key, List<List<String>> rows) {
        List<String> texts = rows.stream()
                .map(row -> "(" + key + ", " + String.join(", ", row) + ")")
                .toList();
        return "VALUES " + String.join(", ", texts);
    }

    /** Empty when rows were written, else the class of the error. */
    private static String insert(Connection connection, String table, String values) {
        try {
            Sql.run(connection, "INSERT INTO " + table + " " + values);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
