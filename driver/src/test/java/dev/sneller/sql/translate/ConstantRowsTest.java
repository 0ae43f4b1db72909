package dev.sneller.sql.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantRowsTest {
    private static final List<TargetColumn> TARGET =
            List.of(new TargetColumn(LogicalType.INTEGER, ""), new TargetColumn(LogicalType.VARCHAR, ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1, 'a')",
                "(?, ?)",
                "(-1.5, NULL), (20, 'longer')",
                "(?, NULL), (NULL, 'x')",
                "(1e3, TRUE), (2e0, FALSE)"
            })
    void literalsAndParametersNeedNoPlanner(String rows) {
        assertThat(rows(rows)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1 + 1, 'a')",
                "(DEFAULT, 'a')",
                "(1, UPPER('a'))",
                "(1, 'a'), ('2', 'b')",
                "(?, 'a'), (1.5, 'b')",
                "(1, DATE '2020-01-01')",
                "(1)",
                "((SELECT 1), 'a')"
            })
    void whatLeavesAnythingToDecideIsPlanned(String rows) {
        assertThat(rows(rows)).isEmpty();
    }

    private static Optional<ConstantRows> rows(String rows) {
        Statement.Insert insert = (Statement.Insert) StatementParser.parse("INSERT INTO t VALUES " + rows);
        return ConstantRows.of(insert.source(), TARGET);
    }
}
