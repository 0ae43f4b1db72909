package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
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

    @Test
    void rowsComeInOrderWhenTheyDoNotFitInMemory() {
        for (long seed = 200; seed < 215; seed++) {
            Random random = new Random(seed);
            int threads = 1 + (int) seed % 3;
            long limit = seed % 5 == 0 ? 10_000 + random.nextInt(50_000) : Long.MAX_VALUE;
            Pipelines pipelines = Pipelines.tight(threads, 3);
            OperatorProfile profile = new OperatorProfile("Sort");
            check(random, seed, pipelines, profile, new Rows(70, 2048, 100_000), limit, random.nextInt(3) * 20_000L);
            assertThat(profile.count("bytes_spilled")).as("seed %d", seed).isPositive();
            assertThat(pipelines.reserved()).isZero();
            assertThat(pipelines.spilled()).isZero();
        }
    }

    @Test
    void documentsComeInOrderBesideOtherKeys() {
        for (long seed = 300; seed < 320; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = List.of(LogicalType.VARCHAR, LogicalType.VARIANT, LogicalType.number(12, 2));
            Pipelines pipelines = new Pipelines(1 + (int) seed % 3);
            check(random, seed, types, pipelines, new OperatorProfile("Sort"), new Rows(8, 200, 12), Long.MAX_VALUE, 0);
        }
    }

    /** How many rows to make. */
    private record Rows(int batches, int most, int distinct) {}

    private static void check(Random random, long seed, long limit, long offset, int rowsPerBatch) {
        Rows rows = new Rows(1 + random.nextInt(20), rowsPerBatch, 25);
        Pipelines pipelines = new Pipelines(1 + (int) seed % 3);
        check(random, seed, pipelines, new OperatorProfile("Sort"), rows, limit, offset);
    }

    private static void check(
            Random random, long seed, Pipelines toClose, OperatorProfile profile, Rows size, long limit, long offset) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        check(random, seed, types, toClose, profile, size, limit, offset);
    }

    private static void check(
            Random random,
            long seed,
            List<LogicalType> types,
            Pipelines toClose,
            OperatorProfile profile,
            Rows size,
            long limit,
            long offset) {
        RandomRows rows = new RandomRows(random, types, size.batches, size.most, size.distinct);
        List<SortKey> keys = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            keys.add(new SortKey(k, random.nextBoolean(), random.nextBoolean()));
        }
        List<List<Datum>> expected = rows.rows.stream()
                .sorted(RowInterpreter.order(keys))
                .skip(offset)
                .limit(limit)
                .toList();
        try (Pipelines pipelines = toClose) {
            SortSink sink = new SortSink(keys, types, limit, offset, pipelines.context, profile);
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
                List.of(new SortKey(0, false, false)),
                List.of(LogicalType.VARCHAR),
                10,
                0,
                pipelines.context,
                new OperatorProfile("Sort"));
        pipelines.run(pipelines.source(rows.batches, 1), List.of(), sink);
        assertThat(pipelines.reserved()).isPositive();
        pipelines.close();
        assertThat(pipelines.reserved()).isZero();
    }
}
