package dev.sneller.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sneller.session.setting.Setting;
import dev.sneller.sql.function.FunctionDescription;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.scalar.FunctionFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The SQL reference says what the catalogue says, and what it shows runs. {@code -Dsneller.write=true} prints the catalogue into it. */
class SqlReferenceTest {
    private static final String PAGE = "docs/sql-reference.md";

    /** What the operator table has for the sake of syntax. */
    private static final Set<String> SYNTAX = Set.of("AS", "DEFAULT", "LITERAL_AGG", "ROW", "SINGLE_VALUE", "VALUES");

    /** Calls of functions that validation replaces, so that the operator table does not know them. */
    private static final List<String> REPLACED = List.of(
            "EXTRACT(YEAR FROM d)",
            "DATE_PART('year', d)",
            "DATE_ADD('day', 1, d)",
            "TIMEADD('day', 1, d)",
            "TIMESTAMPADD('day', 1, d)",
            "TIMEDIFF('day', d, d)",
            "TIMESTAMPDIFF('day', d, d)",
            "CURRENT_DATABASE()",
            "CURRENT_CATALOG()",
            "CURRENT_SCHEMA()",
            "CURRENT_SCHEMAS()",
            "CURRENT_USER()",
            "SESSION_USER()",
            "USER()",
            "CURRENT_VERSION()",
            "VERSION()",
            "CURRENT_SESSION()",
            "CURRENT_STATEMENT()",
            "CURRENT_TRANSACTION()",
            "LAST_TRANSACTION()",
            "CURRENT_SNAPSHOT()",
            "LAST_QUERY_ID()",
            "GETVARIABLE('x')",
            "GENERATE_COLUMN_DESCRIPTION(ARRAY_CONSTRUCT(OBJECT_CONSTRUCT('COLUMN_NAME', 'C', 'TYPE', 'TEXT')),"
                    + " 'table')",
            "GET_DDL('SCHEMA', 'PUBLIC')",
            "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY n)",
            "PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY n)",
            "RATIO_TO_REPORT(n) OVER ()");

    private static final List<String> OF_ROWS = List.of(
            "SELECT SEQ1(), SEQ2(), SEQ4(), SEQ8() FROM TABLE(GENERATOR(ROWCOUNT => 1))",
            "SELECT * FROM TABLE(RESULT_SCAN(LAST_QUERY_ID()))");

    @Test
    void pageSaysWhatTheCatalogueSays() throws IOException {
        String page = Repository.read(PAGE);
        String printed = between(between(page, "parameters", parameters()), "functions", functions());
        if (Boolean.getBoolean("sneller.write")) {
            Files.writeString(Repository.ROOT.resolve(PAGE), printed);
        } else {
            assertThat(page).isEqualTo(printed);
        }
    }

    @Test
    void everyFunctionIsDescribedOnce() {
        List<String> described = described();
        assertThat(described).doesNotHaveDuplicates().doesNotContainAnyElementsOf(SYNTAX);
        Set<String> missing = new TreeSet<>(OperatorTable.functionNames());
        missing.removeAll(SYNTAX);
        described.forEach(missing::remove);
        assertThat(missing).isEmpty();
    }

    @Test
    void whatValidationReplacesCanBeCalled() throws SQLException {
        String calls = String.join(" ", REPLACED) + String.join(" ", OF_ROWS);
        assertThat(described())
                .filteredOn(name -> !OperatorTable.functionNames().contains(name))
                .allSatisfy(name -> assertThat(calls).containsPattern("\\b" + name.replace("$", "\\$") + "\\("));
        try (Connection connection = DriverManager.getConnection("jdbc:sneller:mem:replaced");
                Statement statement = connection.createStatement()) {
            for (String call : REPLACED) {
                runs(statement, "SELECT " + call + " FROM (SELECT 1 AS n, DATE '2026-01-01' AS d)");
            }
            for (String query : OF_ROWS) {
                runs(statement, query);
            }
        }
    }

    @Test
    void everyStatementOfThePageRuns() throws SQLException {
        String page = Repository.read(PAGE);
        int start = page.indexOf("```sql\n") + "```sql\n".length();
        String[] script = page.substring(start, page.indexOf("```", start)).split(";\n");
        assertThat(script).hasSizeGreaterThan(100);
        try (Connection connection = DriverManager.getConnection("jdbc:sneller:mem:reference");
                Statement statement = connection.createStatement()) {
            for (String sql : script) {
                runs(statement, sql);
            }
        }
    }

    private static void runs(Statement statement, String sql) {
        assertThatCode(() -> statement.execute(sql)).as(sql).doesNotThrowAnyException();
    }

    private static List<String> described() {
        return FunctionDescription.all()
                .flatMap(function -> function.names().stream())
                .toList();
    }

    /** The page with the text between two marker lines replaced. */
    private static String between(String page, String part, String text) {
        String begin = "<!-- " + part + ": begin -->\n";
        int start = page.indexOf(begin) + begin.length();
        int end = page.indexOf("<!-- " + part + ": end -->");
        return page.substring(0, start) + text + page.substring(end);
    }

    private static String parameters() {
        return "| parameter | default | type | what it says |\n|---|---|---|---|\n"
                + Arrays.stream(Setting.values())
                        .filter(setting -> setting.scope() != Setting.Scope.STORE)
                        .map(setting -> row(
                                code(setting.name()),
                                code(setting.defaultValue()),
                                setting.type(),
                                setting.description()
                                        + (setting.scope() == Setting.Scope.ENGINE
                                                ? "; by the first connection to a warehouse"
                                                : "")))
                        .collect(Collectors.joining());
    }

    private static String functions() {
        return Arrays.stream(FunctionFamily.values())
                .map(family -> "### " + family.title() + "\n| function | also | gives |\n|---|---|---|\n"
                        + FunctionDescription.all()
                                .filter(function -> function.family() == family)
                                .map(SqlReferenceTest::row)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(FunctionDescription function) {
        List<String> names = function.names();
        return row(
                code(function.call(names.get(0))),
                names.stream().skip(1).map(SqlReferenceTest::code).collect(Collectors.joining(" ")),
                function.sentence());
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> " " + cell.replace("|", "\\|") + " ")
                .map(cell -> cell.isBlank() ? " " : cell)
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
