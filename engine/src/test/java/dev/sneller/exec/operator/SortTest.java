package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.operator.sort.SortSink;
import dev.sneller.plan.SortKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortTest {
    @Test
    void rowsComeInOrderWhateverTheThreads() {
        for (long seed = 0; seed < 60; seed++) {
            check(new Random(seed), seed, Long.MAX_VALUE, 0, 200);
        }
    }

    @Test
    void limitsKeepTheFirstRowsOfTheOrder() {
        for (long seed = 100; seed < 160; seed++) {
            Random random = new Random(seed);
            check(random, seed, random.nextInt(50), random.nextInt(20), 2048);
        }
    }

    private static void check(Random random, long seed, long limit, long offset, int rowsPerBatch) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        RandomRows rows = new RandomRows(random, types, 1 + random.nextInt(20), rowsPerBatch, 25);
        List<SortKey> keys = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            keys.add(new SortKey(k, random.nextBoolean(), random.nextBoolean()));
        }
        List<List<Datum>> expected = rows.rows.stream()
                .sorted(RowInterpreter.order(keys))
                .skip(offset)
                .limit(limit)
                .toList();
        int threads = 1 + (int) seed % 3;
        try (Pipelines pipelines = new Pipelines(threads)) {
            SortSink sink = new SortSink(keys, types, limit, offset, pipelines.context);
            pipelines.run(pipelines.source(rows.batches, types.size()), List.of(), sink);
            Comparator<List<Datum>> order = RowInterpreter.order(keys);
            assertThat(pipelines.rows(sink.result()))
                    .describedAs("seed %d, limit %d, offset %d, %s of %s", seed, limit, offset, keys, types)
                    .usingElementComparator(order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothingStaysReserved() {
        Random random = new Random(5);
        Pipelines pipelines = new Pipelines(2);
        RandomRows rows = new RandomRows(random, List.of(LogicalType.VARCHAR), 20, 2048, 500);
        SortSink sink = new SortSink(
                List.of(new SortKey(0, false, false)), List.of(LogicalType.VARCHAR), 10, 0, pipelines.context);
        pipelines.run(pipelines.source(rows.batches, 1), List.of(), sink);
        assertThat(pipelines.reserved()).isPositive();
        pipelines.close();
        assertThat(pipelines.reserved()).isZero();
    }
}
