package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * sneller and DuckDB with the same rows in them, asked the same questions. In a question <code>{a.b::int}</code> stands for the path of the
 * document in column {@code v}, cast, in either language.
 */
final class Pair implements AutoCloseable {
    private static final Pattern PATH = Pattern.compile("\\{([^}:]+)::([a-z]+)}");
    private static final Comparator<List<String>> ANY_ORDER = Comparator.comparing(List::toString);

    private final Connection sneller;
    private final Connection duckdb;

    Pair(Path warehouse) throws SQLException {
        sneller = Sql.open(warehouse);
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Sql.run(
                duckdb,
                "SET TimeZone = 'UTC'",
                "SET threads = 2",
                "SET default_null_order = 'NULLS_LAST_ON_ASC_FIRST_ON_DESC'");
    }

    Connection sneller() {
        return sneller;
    }

    /** Puts the documents of a file into column {@code v} of a new table. */
    void load(String table, Path file) throws SQLException {
        Sql.run(
                sneller,
                "CREATE TABLE " + table + " (v VARIANT)",
                "COPY INTO " + table + " FROM '" + file + "' FILE_FORMAT = (TYPE = JSON)");
        Sql.run(
                duckdb,
                "CREATE TABLE " + table + " AS SELECT json AS v FROM read_json_objects('" + file
                        + "', format = 'newline_delimited')");
    }

    /** Runs in both. */
    void run(String sql) throws SQLException {
        Sql.run(sneller, forSneller(sql));
        Sql.run(duckdb, forDuckDb(sql));
    }

    /** The rows must be equal, with ORDER BY at the end also their order. */
    void check(String question) throws SQLException {
        check(question, question.toUpperCase(Locale.ROOT).contains("ORDER BY"));
    }

    /** The rows must be equal, in any order. */
    void checkRows(String question) throws SQLException {
        check(question, false);
    }

    private void check(String question, boolean ordered) throws SQLException {
        List<List<String>> ours = Sql.rows(sneller, forSneller(question));
        List<List<String>> theirs = Sql.rows(duckdb, forDuckDb(question));
        if (!ordered) {
            ours = ours.stream().sorted(ANY_ORDER).toList();
            theirs = theirs.stream().sorted(ANY_ORDER).toList();
        }
        assertThat(ours).as("rows of " + forSneller(question)).isEqualTo(theirs);
    }

    /** Whether DuckDB has an answer at all: it refuses some correlations. */
    boolean duckDbAnswers(String question) {
        try {
            Sql.rows(duckdb, forDuckDb(question));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static String forSneller(String question) {
        return PATH.matcher(question).replaceAll("v:$1::$2");
    }

    static String forDuckDb(String question) {
        return PATH.matcher(question)
                .replaceAll(path -> Matcher.quoteReplacement(
                        "CAST(v->>'$." + path.group(1) + "' AS " + duckDbType(path.group(2)) + ")"));
    }

    private static String duckDbType(String type) {
        return switch (type) {
            case "string" -> "VARCHAR";
            case "int" -> "BIGINT";
            default -> type;
        };
    }

    @Override
    public void close() throws SQLException {
        sneller.close();
        duckdb.close();
    }
}
