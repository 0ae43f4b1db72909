package dev.sneller.sql.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanShapeTest {
    private static CompiledQuery compile(String text) {
        SqlCompiler compiler = new SqlCompiler(new FakeCatalog(), CompileSettings.DEFAULT);
        Statement statement = StatementParser.parse(text);
        return statement instanceof Statement.Insert insert
                ? compiler.insert(insert)
                : compiler.query(statement.queryInside().orElseThrow(), List.of());
    }

    private static String plan(String text) {
        return PlanText.of(compile(text).plan()).strip();
    }

    private static List<String> types(String text) {
        return compile(text).output().types().stream()
                .map(LogicalType::toString)
                .toList();
    }

    @Test
    void aPathWithItsCastIsOneScanColumn() {
        assertThat(plan("SELECT v:a.b[0]::int, v:c FROM events"))
                .isEqualTo("Scan EVENTS [#2:a.b[0] STRICT NUMBER(38,0), #2:c STRICT VARIANT]");
    }

    @Test
    void comparisonsWithConstantsBecomeScanPredicates() {
        assertThat(plan("SELECT id FROM events WHERE id >= -5 AND d < '2020-02-01' AND s IN ('b', 'a') AND n IS NULL"))
                .isEqualTo("Scan EVENTS [#1] where #1 [-5..) & #5 (..DATE '2020-02-01') & #3 in ['a', 'b'] & #4"
                        + " NullTest[wantsNull=true]");
    }

    @Test
    void aVariantIsReadAsTheClassOfWhatItIsComparedWith() {
        assertThat(plan("SELECT id FROM events WHERE v:a = 5 AND v:b > 3 AND v:c = 'x' AND v:d >= '2020-01-01'::date"))
                .isEqualTo("Scan EVENTS [#1] where #2:a LENIENT DOUBLE [5.0..5.0] & #2:b LENIENT DOUBLE (3.0..)"
                        + " & #2:c LENIENT VARCHAR ['x'..'x'] & #2:d LENIENT DATE [DATE '2020-01-01'..)");
    }

    @Test
    void aVariantUnequalToAConstantIsComparedAsVariant() {
        assertThat(plan("SELECT id FROM events WHERE v:a <> 5")).startsWith("Project $1\n  Filter <>($0, ");
    }

    @Test
    void aFallibleReadStaysBehindWhatIsWrittenBeforeIt() {
        assertThat(plan("SELECT id FROM events WHERE length(s) > 3 AND v:x::int = 4"))
                .isEqualTo("Project $2\n  Filter AND(>(LENGTH($0), 3), =($1, 4))\n"
                        + "    Scan EVENTS [#3, #2:x STRICT NUMBER(38,0), #1]");
        assertThat(plan("SELECT id FROM events WHERE v:x::int = 4 AND v:y = 'k'"))
                .isEqualTo("Scan EVENTS [#1] where #2:y LENIENT VARCHAR ['k'..'k'] & #2:x STRICT NUMBER(38,0) [4..4]");
    }

    @Test
    void aLikePrefixIsARange() {
        assertThat(plan("SELECT id FROM events WHERE s LIKE 'abc%'"))
                .isEqualTo("Scan EVENTS [#1] where #3 ['abc'..'abd')");
        assertThat(plan("SELECT id FROM events WHERE s LIKE 'a%c'"))
                .isEqualTo("Project $1\n  Filter LIKE($0, 'a%c')\n    Scan EVENTS [#3, #1] where #3 ['a'..'b')");
    }

    @Test
    void countingRowsReadsNoColumn() {
        assertThat(plan("SELECT COUNT(*) FROM events")).isEqualTo("Aggregate by [] [COUNT_ROWS]\n  Scan EVENTS []");
    }

    @Test
    void orderWithLimitIsTopNWithNullsHighest() {
        assertThat(plan("SELECT s, count(*) c FROM events GROUP BY ALL ORDER BY c DESC, s LIMIT 10"))
                .isEqualTo("TopN [$1 desc nulls first, $0] 10 after 0\n"
                        + "  Aggregate by [0] [COUNT_ROWS]\n"
                        + "    Scan EVENTS [#3]");
    }

    @Test
    void theSmallerSideOfAJoinIsBuilt() {
        assertThat(plan("SELECT u.name, e.s FROM users u JOIN events e ON u.id = e.id"))
                .isEqualTo("Project $3, $1\n  Join INNER [0]=[0]\n    Scan EVENTS [#1, #3]\n    Scan USERS [#1, #2]");
    }

    @Test
    void joinsCarryPathsNotDocuments() {
        assertThat(plan("SELECT e.v:x, u.v:y::string FROM events e JOIN users u ON e.id = u.id"))
                .contains("Scan EVENTS [#1, #2:x STRICT VARIANT]")
                .contains("Scan USERS [#1, #3:y STRICT VARCHAR]");
    }

    @Test
    void whatAllAlternativesDemandIsDemandedOnceAndOfEachInputAlone() {
        assertThat(plan("SELECT 1 FROM users u, events e WHERE (u.id = e.id AND u.name = 'a' AND e.s IN ('x', 'y'))"
                        + " OR (u.id = e.id AND u.name = 'b' AND e.s = 'z')"))
                .contains("Join INNER [0]=[0] and OR")
                .contains("#3 in ['x', 'y', 'z']")
                .contains("#2 in ['a', 'b']");
    }

    @Test
    void callsOfConstantsAreFoldedUnlessTheSessionDecides() {
        assertThat(plan("SELECT 1 + 2 * 3, upper('x') || 'y', id % (7 - 2) FROM events"))
                .isEqualTo("Project 7, 'Xy', %($0, 5)\n  Scan EVENTS [#1]");
        assertThat(plan("SELECT 7 / 2 FROM events")).contains("/(7, 2)");
    }

    @Test
    void keysOfDifferentScalesAreWidenedNeverRounded() {
        assertThat(plan("SELECT e.s FROM events e JOIN users u ON e.n = u.id")).contains("::NUMBER(38,2)");
        assertThat(plan("SELECT id FROM events WHERE n = id")).contains("Filter =(");
    }

    @Test
    void existsIsASemiJoinAndNotExistsAnAntiJoinThatKeepTheSmallerSide() {
        assertThat(plan("SELECT id FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id"
                        + " AND o.total > u.id)"))
                .startsWith("Join RIGHT_SEMI [0]=[0] and >(");
        assertThat(plan("SELECT id FROM users u WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)"))
                .startsWith("Join RIGHT_ANTI [0]=[0]");
    }

    @Test
    void aCorrelatedScalarIsAnOuterJoin() {
        assertThat(plan("SELECT id, (SELECT max(total) FROM orders o WHERE o.user_id = u.id) FROM users u"))
                .contains("Join RIGHT [1]=[0]");
    }

    @Test
    void setOperationsOfDistinctRowsAreAggregates() {
        assertThat(plan("SELECT id FROM users UNION SELECT user_id FROM orders"))
                .isEqualTo("Aggregate by [0] []\n  UnionAll\n    Scan USERS [#1]\n    Scan ORDERS [#2]");
        assertThat(plan("SELECT id FROM users EXCEPT SELECT user_id FROM orders"))
                .contains("UnionAll");
    }

    @Test
    void filesAreReadByPath() {
        assertThat(plan("SELECT $1:a.b::int x FROM 'data/*.json' WHERE $1:type IN ('p', 'q')"))
                .isEqualTo(
                        "Scan 'data/*.json' [#1:a.b STRICT NUMBER(38,0)] where #1:type LENIENT VARCHAR in ['p', 'q']");
        assertThat(compile("SELECT * FROM 'keys.json'").output().fields())
                .extracting("name")
                .containsExactly("TYPE", "ACTOR");
        assertThat(compile("SELECT * FROM 'keys.json'").filePatterns()).containsExactly("keys.json");
    }

    @Test
    void insertedRowsHaveTheTablesColumns() {
        assertThat(plan("INSERT INTO users (v, id) SELECT s, n FROM events"))
                .isEqualTo("Write USERS\n"
                        + "  Project ASSIGN($1, 'USERS.ID'), NULL, ASSIGN($0, 'USERS.V')\n"
                        + "    Scan EVENTS [#3, #4]");
        assertThat(compile("INSERT INTO users VALUES (?, ?, ?)").parameterTypes())
                .containsExactly(LogicalType.INTEGER, LogicalType.VARCHAR, LogicalType.VARIANT);
    }

    @Test
    void numbersHaveTheTypesTheReferencePromises() {
        assertThat(types("SELECT id + 1, n * 2, n / 3, id / 2, 7 / 2, n % 3, 10.1 / 2.1 FROM events"))
                .containsExactly(
                        "NUMBER(38,0)",
                        "NUMBER(11,2)",
                        "NUMBER(16,8)",
                        "NUMBER(38,6)",
                        "NUMBER(7,6)",
                        "NUMBER(10,2)",
                        "NUMBER(10,7)");
        assertThat(types("SELECT sum(n), avg(n), avg(id), count(*), sum(v:x), max(v:x) FROM events"))
                .containsExactly("NUMBER(22,2)", "NUMBER(28,8)", "NUMBER(38,6)", "NUMBER(18,0)", "DOUBLE", "VARIANT");
        assertThat(types("SELECT round(n, 1), floor(n), coalesce(n, id) FROM events"))
                .containsExactly("NUMBER(11,1)", "NUMBER(11,0)", "NUMBER(38,2)");
    }

    @Test
    void parametersTakeTheOtherSidesType() {
        assertThat(compile("SELECT ?, v:a = ? FROM events WHERE id = ? AND s LIKE ? AND ts > ?")
                        .parameterTypes())
                .containsExactly(
                        LogicalType.VARCHAR,
                        LogicalType.VARIANT,
                        LogicalType.INTEGER,
                        LogicalType.VARCHAR,
                        LogicalType.TIMESTAMP_NTZ);
        assertThat(plan("SELECT s FROM events WHERE id = ?")).isEqualTo("Scan EVENTS [#3] where #1 = ?0");
    }

    @Test
    void eachStatementOfAScriptCountsItsOwnParameters() {
        StatementParser script =
                new StatementParser("SELECT id FROM users WHERE id = ?; SELECT name FROM users WHERE name = ?");
        script.next().orElseThrow();
        SqlCompiler compiler = new SqlCompiler(new FakeCatalog(), CompileSettings.DEFAULT);
        CompiledQuery second =
                compiler.query(script.next().orElseThrow().queryInside().orElseThrow(), List.of());
        assertThat(second.parameterTypes()).containsExactly(LogicalType.VARCHAR);
        assertThat(PlanText.of(second.plan())).contains("= ?0");
    }

    @Test
    void boundTypesDecideOverInferredOnes() {
        SqlCompiler compiler = new SqlCompiler(new FakeCatalog(), CompileSettings.DEFAULT);
        Statement statement = StatementParser.parse("SELECT id FROM events WHERE v:a = ? AND id = ?");
        CompiledQuery compiled = compiler.query(
                statement.queryInside().orElseThrow(), List.of(LogicalType.VARCHAR, LogicalType.number(2, 1)));
        assertThat(compiled.parameterTypes()).containsExactly(LogicalType.VARCHAR, LogicalType.number(2, 1));
    }

    @Test
    void unnamedColumnsAreCalledAsWritten() {
        assertThat(compile("SELECT count(*), v:a.b, 'x' || s, id FROM events GROUP BY ALL")
                        .output()
                        .fields())
                .extracting("name")
                .containsExactly("COUNT(*)", "V:A.B", "'x' || S", "ID");
    }

    @Test
    void anAliasStandsForItsItemUnlessAColumnHasTheName() {
        assertThat(plan("SELECT id + 1 AS x FROM events WHERE x > 3")).contains("Filter >(+($0, 1), 3)");
        assertThat(plan("SELECT id + 1 AS n FROM events WHERE n > 3")).contains("where #4 (3.00..)");
    }

    @Test
    void tablesReadAreReported() {
        assertThat(compile("SELECT 1 FROM public.users a, users b, orders").tables())
                .extracting(table -> table.name().name())
                .containsExactlyInAnyOrder("USERS", "ORDERS");
    }
}
