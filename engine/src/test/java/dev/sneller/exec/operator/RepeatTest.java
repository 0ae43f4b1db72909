package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.plan.Leaf;
import dev.sneller.plan.Unary;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RepeatTest {
    @Test
    void everyRowComesAsOftenAsItsNumberSays() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
            }
            types.add(LogicalType.number(12, 0));
            RandomRows rows = new RandomRows(random, types, 3, 300, random.nextBoolean() ? 8 : 100);
            Leaf.Values leaf = new Leaf.Values(List.of(), types);
            Unary.Repeat plan = new Unary.Repeat(leaf);
            var expected = new RowInterpreter(null).with(leaf, rows.rows).run(plan);
            try (Pipelines pipelines = new Pipelines(1)) {
                var found = pipelines.rows(
                        pipelines.source(rows.batches, types.size()), new RepeatOperator(types.size() - 1));
                assertThat(found).describedAs("seed %d, %s", seed, types).isEqualTo(expected);
            }
        }
    }
}
