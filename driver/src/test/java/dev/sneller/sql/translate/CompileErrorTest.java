package dev.sneller.sql.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.validate.CompileSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorTest {
    @Test
    void deepNestingIsRefusedNotFatal() {
        String text = "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000);
        SnellerException e = catchThrowableOfType(SnellerException.class, () -> StatementParser.parse(text));
        assertThat(e.code()).isEqualTo(ErrorCode.BUDGET_EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        SELECT idd FROM users                              ~ COLUMN_NOT_FOUND    ~ 8  ~ Did you mean ID?
        SELECT nosuch FROM users                           ~ COLUMN_NOT_FOUND    ~ 8  ~ 'NOSUCH'
        SELECT u.idd FROM users u                          ~ COLUMN_NOT_FOUND    ~ 10 ~ 'IDD'
        SELECT id FROM user_s                              ~ TABLE_NOT_FOUND     ~ 16 ~ Did you mean USERS?
        SELECT id FROM nowhere.users                       ~ TABLE_NOT_FOUND     ~ 16 ~ NOWHERE
        SELECT lenght(s) FROM events                       ~ FUNCTION_NOT_FOUND  ~ 8  ~ Did you mean LENGTH?
        SELECT upper(s, s) FROM events                     ~ ARGUMENT_COUNT      ~ 8  ~ UPPER takes 1
        SELECT s:a FROM events                             ~ ARGUMENT_TYPES      ~ 8  ~ PARSE_JSON
        SELECT d::boolean FROM events                      ~ CANNOT_CAST         ~ 8  ~ DATE has no cast to BOOLEAN
        SELECT id, count(*) FROM events                    ~ NOT_GROUPED         ~ 8  ~ GROUP BY ALL
        SELECT id FROM events WHERE sum(id) > 1            ~ AGGREGATE_MISPLACED ~ 29 ~ HAVING
        SELECT u.id FROM users u, orders o WHERE id = 1    ~ AMBIGUOUS_COLUMN    ~ 42 ~ qualify it
        SELECT id FROM users ORDER BY 3                    ~ POSITION_OUT_OF_RANGE ~ 31 ~ position
        SELECT id FROM users UNION SELECT id, v FROM users ~ SET_COLUMN_COUNT    ~ 35 ~ UNION
        SELECT id FROM users WHERE rank() OVER (ORDER BY id) = 1 ~ WINDOW_MISPLACED ~ 28 ~ QUALIFY
        SELECT * FROM @stage/x                             ~ UNSUPPORTED         ~ 15 ~ stage
        INSERT INTO users (id, idd) SELECT 1, 2            ~ COLUMN_NOT_FOUND    ~ 24 ~ Did you mean ID?
        INSERT INTO users SELECT 1                         ~ INSERT_COLUMN_COUNT ~ 19 ~ 1 values for 3 columns
        INSERT INTO usrs SELECT 1                          ~ TABLE_NOT_FOUND     ~ 13 ~ Did you mean USERS?
        """)
    void saysWhatWhereAndWhatToDo(String text, ErrorCode code, int column, String says) {
        SqlCompiler compiler = new SqlCompiler(new FakeCatalog(), CompileSettings.DEFAULT);
        SnellerException e = catchThrowableOfType(SnellerException.class, () -> {
            Statement statement = StatementParser.parse(text);
            if (statement instanceof Statement.Insert insert) {
                compiler.insert(insert);
            } else {
                compiler.query(statement.queryInside().orElseThrow(), List.of());
            }
        });
        assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
        assertThat(e.position()).as(e.getMessage()).contains(new TextPosition(1, column));
        assertThat(e.getMessage()).contains(says);
    }
}
