package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratorTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2_047, 2_048, 2_049, 131_072, 131_073, 300_000})
    void everyOrdinalComesOnceWhateverTheThreads(long rows) {
        Expression count = new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, rows));
        Leaf.Generator plan = new Leaf.Generator(count);
        var expected = new RowInterpreter((constant, row) -> ((Expression.Literal) constant).value()).run(plan);
        for (int threads = 1; threads <= 3; threads++) {
            try (Pipelines pipelines = new Pipelines(threads)) {
                var found = pipelines.rows(new GeneratorSource(rows));
                assertThat(RowInterpreter.sorted(found)).isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }
}
