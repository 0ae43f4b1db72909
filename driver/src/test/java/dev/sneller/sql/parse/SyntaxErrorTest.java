package dev.sneller.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT id,, n FROM t          | 1 | 11 | unexpected ','
            SELECT id FROM t WHERE        | 1 | 23 | unexpected end of statement
            SELECT x FRM t                | 1 | 14 | Did you mean FROM?
            SELEC 1                       | 1 | 1  | Did you mean SELECT?
            SELECT (1 + 2                 | 1 | 14 | unexpected end of statement
            CREATE TABLE t (a INT, b)x    | 1 | 26 | unexpected 'x'
            SELECT 'open                  | 1 | 8  | not closed
            """)
    void pointsAtTheTokenThatDoesNotFit(String text, int line, int column, String says) {
        SnellerException e = catchThrowableOfType(SnellerException.class, () -> StatementParser.parse(text));
        assertThat(e.code()).isEqualTo(ErrorCode.SYNTAX_ERROR);
        assertThat(e.position()).as(e.getMessage()).contains(new TextPosition(line, column));
        assertThat(e.getMessage()).contains(says);
    }

    @Test
    void positionsAreThoseOfTheWholeScript() {
        StatementParser parser = new StatementParser("SELECT 1;\n-- comment\nSELECT id\n  FROM;");
        assertThat(parser.next()).isPresent();
        SnellerException e = catchThrowableOfType(SnellerException.class, parser::next);
        assertThat(e.position()).contains(new TextPosition(4, 7));
    }

    @Test
    void aScriptEndsAfterItsLastStatement() {
        StatementParser parser = new StatementParser(";; SELECT 1 ;; SELECT 2 -- end");
        assertThat(parser.next()).isPresent();
        assertThat(parser.next()).isPresent();
        assertThat(parser.next()).isEmpty();
    }

    @Test
    void withoutEscapesABackslashIsACharacter() {
        assertThat(new StatementParser("SELECT '\\' AS x", false).next()).isPresent();
    }
}
