package dev.sneller.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    @Test
    void semicolonsSeparateStatements() {
        assertThat(texts("SELECT 1;\nSELECT 2 ; ;; SELECT 3")).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b'",
                "SELECT 'it''s;'",
                "SELECT 'a\\';b'",
                "SELECT \"a;b\"",
                "SELECT \"a\"\";\"",
                "SELECT $$a;'b$$",
                "SELECT 1 -- one; two\n+ 2",
                "SELECT 1 // one; two\n+ 2",
                "SELECT 1 /* ; */ + 2",
                "SELECT 4 / 2 - 1",
                "SELECT $1:a FROM 's3://bucket/*.json'"
            })
    void aSemicolonInsideTextOrCommentsSeparatesNothing(String statement) {
        assertThat(texts(statement + "; SELECT 2;")).containsExactly(statement, "SELECT 2");
    }

    @Test
    void leadingCommentsAreNotPartOfAStatement() {
        assertThat(ScriptReader.split("-- first;\n/* more\n */\nSELECT 1;\n\n-- end\n"))
                .containsExactly(new ScriptStatement("SELECT 1", 4));
    }

    @Test
    void statementsKnowTheirFirstLine() {
        assertThat(ScriptReader.split("SELECT 1;\nSELECT\n2;\n\n  SELECT 3"))
                .extracting(ScriptStatement::firstLine)
                .containsExactly(1, 2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "-- nothing", "SELECT 1;", "SELECT ';';", "SELECT 1; -- done"})
    void whatEndsWithASemicolonIsComplete(String text) {
        assertThat(ScriptReader.isComplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1", "SELECT ';", "SELECT 1; SELECT", "/* ", "SELECT 1 -- ;", "SELECT $$ ;", "SELECT \"a;"
            })
    void whatMayGoOnIsIncomplete(String text) {
        assertThat(ScriptReader.isComplete(text)).isFalse();
    }

    private static List<String> texts(String script) {
        return ScriptReader.split(script).stream().map(ScriptStatement::text).toList();
    }
}
