package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.aggregate.HashAggregate;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateTest {
    private static final OperatorProfile PROFILE = new OperatorProfile("Aggregate");
    private static final LogicalType COUNT = LogicalType.number(18, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void groupsAreThoseOfTheRowInterpreter(int threads) {
        for (long seed = 0; seed < 60; seed++) {
            check(new Random(seed), seed, threads, 1 + (int) seed % 3, 40, 300);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyGroupsMergePartitionByPartition(int threads) {
        check(new Random(77), 77, threads, 1, 40_000, 2048);
        check(new Random(78), 78, threads, 2, 300, 2048);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void fewLargeTablesFoldToTheGroupsOfTheRowInterpreter(int threads) {
        AtomicInteger folded = new AtomicInteger();
        for (long seed = 500; seed < 506; seed++) {
            LogicalType key = seed % 2 == 0 ? LogicalType.INTEGER : LogicalType.VARCHAR;
            List<LogicalType> types = List.of(key, LogicalType.INTEGER);
            List<Batch> batches = new ArrayList<>();
            List<List<Datum>> rows = manyKeys(new Random(seed), types, batches);
            PlanNode input = new Leaf.Values(List.of(), types);
            List<AggregateCall> calls = List.of(
                    AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT),
                    AggregateCall.of(AggregateFunction.SUM, 1, LogicalType.INTEGER),
                    AggregateCall.of(AggregateFunction.AVG, 1, LogicalType.number(38, 6)));
            Unary.Aggregate plan = new Unary.Aggregate(input, List.of(0), calls, -1);
            List<String> expected = RowInterpreter.sorted(
                    new RowInterpreter(null).with(input, rows).run(plan));
            try (Pipelines pipelines = new Pipelines(threads)) {
                HashAggregate sink = new HashAggregate(plan, -1, List.of(), pipelines.context, PROFILE);
                pipelines.run(pipelines.source(batches, types.size()), List.of(), sink);
                for (Source folding : sink.foldings()) {
                    assertThat(pipelines.rows(counting(folding, folded))).isEmpty();
                }
                assertThat(RowInterpreter.sorted(pipelines.rows(sink.result())))
                        .describedAs("seed %d", seed)
                        .containsExactlyElementsOf(expected);
            }
        }
        assertThat(folded.get()).isPositive();
    }

    /** Rows whose first column has about 20,000 values, NULL among them. */
    private static List<List<Datum>> manyKeys(Random random, List<LogicalType> types, List<Batch> batches) {
        List<List<Datum>> rows = new ArrayList<>();
        for (int b = 0; b < 40; b++) {
            List<Datum> keys = new ArrayList<>();
            List<Datum> values = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                long n = random.nextInt(30_000);
                Datum key = types.get(0).kind() == TypeKind.VARCHAR
                        ? Datum.of("k" + n)
                        : Datum.ofLong(types.get(0), n * 1_000_003);
                keys.add(n == 0 ? Datum.nullOf(types.get(0)) : key);
                values.add(Datum.ofLong(types.get(1), random.nextInt(2000) - 1000));
                rows.add(List.of(keys.get(i), values.get(i)));
            }
            Batch batch = new Batch(2);
            batch.column(0, VectorBuilder.of(types.get(0), keys));
            batch.column(1, VectorBuilder.of(types.get(1), values));
            batch.rows(1000, null);
            batches.add(batch);
        }
        return rows;
    }

    /** Adds up the tasks that the source can use. */
    private static Source counting(Source source, AtomicInteger tasks) {
        return new Source() {
            @Override
            public int prepare() {
                int wanted = source.prepare();
                tasks.addAndGet(wanted);
                return wanted;
            }

            @Override
            public int columnCount() {
                return source.columnCount();
            }

            @Override
            public SourceTask open() {
                return source.open();
            }
        };
    }

    @Test
    void withoutKeysAndRowsThereIsOneRow() {
        PlanNode input = new Leaf.Values(List.of(), List.of(LogicalType.INTEGER));
        Unary.Aggregate plan = new Unary.Aggregate(
                input,
                List.of(),
                List.of(
                        AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT),
                        AggregateCall.of(AggregateFunction.SUM, 0, LogicalType.INTEGER)),
                -1);
        try (Pipelines pipelines = new Pipelines(2)) {
            HashAggregate sink = new HashAggregate(plan, -1, List.of(), pipelines.context, PROFILE);
            pipelines.run(pipelines.source(List.of(), 1), List.of(), sink);
            assertThat(pipelines.rows(sink.result()))
                    .containsExactly(List.of(Datum.ofLong(COUNT, 0), Datum.nullOf(LogicalType.INTEGER)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void groupingSetsAreThoseOfTheRowInterpreter(int threads) {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
            }
            RandomRows rows = new RandomRows(random, types, (int) seed % 5, 200, 8);
            PlanNode input = new Leaf.Values(List.of(), types);
            List<List<Integer>> sets = List.of(List.of(), List.of(0), List.of(1), List.of(0, 1), List.of(1));
            Unary.Expand expand = new Unary.Expand(input, List.of(0, 1), sets.subList(0, 2 + random.nextInt(4)));
            List<Datum> total = List.of(
                    Datum.nullOf(types.get(0)), Datum.nullOf(types.get(1)), Datum.ofLong(LogicalType.INTEGER, 0));
            AggregateCall third = AggregateCall.of(AggregateFunction.COUNT, 2, COUNT);
            List<AggregateCall> calls = List.of(
                    AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT),
                    AggregateCall.of(AggregateFunction.COUNT, 0, COUNT),
                    AggregateCall.of(AggregateFunction.MIN, 1, types.get(1)),
                    seed % 2 == 0 ? third : third.overDistinct());
            Leaf.Values totals = new Leaf.Values(List.of(), types(total));
            Unary.Aggregate plan = new Unary.Aggregate(expand, List.of(4, 5, 6), calls, -1, totals);
            List<String> expected = RowInterpreter.sorted(new RowInterpreter(null)
                    .with(input, rows.rows)
                    .with(totals, List.of(total))
                    .run(plan));
            try (Pipelines pipelines = new Pipelines(threads)) {
                assertThat(RowInterpreter.sorted(new AggregateSteps(pipelines, input, rows.batches, PROFILE)
                                .present(List.of(batch(List.of(total))))
                                .run(plan)))
                        .describedAs("seed %d, %s", seed, plan)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void groupsThatArePresentAreThereWithoutRows(int threads) {
        int spilled = 0;
        for (long seed = 600; seed < 604; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = List.of(LogicalType.VARCHAR, LogicalType.INTEGER);
            List<Batch> batches = new ArrayList<>();
            List<List<Datum>> rows = manyKeys(random, types, batches);
            List<List<Datum>> keys = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                boolean isKnown = random.nextBoolean();
                keys.add(List.of(isKnown ? rows.get(random.nextInt(rows.size())).get(0) : Datum.of("new" + i)));
            }
            PlanNode input = new Leaf.Values(List.of(), types);
            Leaf.Values present = new Leaf.Values(List.of(), types.subList(0, 1));
            AggregateCall count = AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT);
            AggregateCall sum = AggregateCall.of(AggregateFunction.SUM, 1, LogicalType.INTEGER);
            Unary.Aggregate plan = new Unary.Aggregate(input, List.of(0), List.of(count, sum), -1, present);
            List<String> expected = RowInterpreter.sorted(new RowInterpreter(null)
                    .with(input, rows)
                    .with(present, keys)
                    .run(plan));
            OperatorProfile profile = new OperatorProfile("Aggregate");
            try (Pipelines pipelines = seed % 2 == 0 ? new Pipelines(threads) : Pipelines.tight(threads, 2)) {
                assertThat(RowInterpreter.sorted(new AggregateSteps(pipelines, input, batches, profile)
                                .present(List.of(batch(keys)))
                                .run(plan)))
                        .describedAs("seed %d", seed)
                        .containsExactlyElementsOf(expected);
            }
            spilled += profile.count("bytes_spilled") > 0 ? 1 : 0;
        }
        assertThat(spilled).isEqualTo(2);
    }

    private static List<LogicalType> types(List<Datum> row) {
        return row.stream().map(Datum::type).toList();
    }

    private static Batch batch(List<List<Datum>> rows) {
        List<LogicalType> types = types(rows.get(0));
        Batch batch = new Batch(types.size());
        for (int c = 0; c < types.size(); c++) {
            int column = c;
            batch.column(
                    c,
                    VectorBuilder.of(
                            types.get(c),
                            rows.stream().map(row -> row.get(column)).toList()));
        }
        batch.rows(rows.size(), null);
        return batch;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void groupsThatMemoryDoesNotHoldAreThoseOfTheRowInterpreter(int threads) {
        int spilled = 0;
        for (long seed = 300; seed < 306; seed++) {
            OperatorProfile profile = new OperatorProfile("Aggregate");
            Pipelines pipelines = Pipelines.tight(threads, 9);
            check(new Random(seed), seed, pipelines, profile, 1 + (int) seed % 3, new Rows(40, 2048, 80_000, false));
            spilled += profile.count("bytes_spilled") > 0 ? 1 : 0;
            assertThat(pipelines.reserved()).as("seed %d", seed).isZero();
            assertThat(pipelines.spilled()).as("seed %d", seed).isZero();
        }
        assertThat(spilled).isGreaterThan(2);
    }

    /** How many rows to make. */
    private record Rows(int batches, int most, int distinct, boolean distinctCalls) {}

    private static void check(Random random, long seed, int threads, int keyCount, int distinct, int rowsPerBatch) {
        Rows rows = new Rows(1 + random.nextInt(40), rowsPerBatch, distinct, true);
        check(random, seed, new Pipelines(threads), PROFILE, keyCount, rows);
    }

    private static void check(
            Random random, long seed, Pipelines toClose, OperatorProfile profile, int keyCount, Rows size) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < keyCount + 3; i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        types.add(LogicalType.BOOLEAN);
        RandomRows rows = new RandomRows(random, types, size.batches, size.most, size.distinct);
        PlanNode input = new Leaf.Values(List.of(), types);
        List<Integer> keys = new ArrayList<>();
        for (int k = 0; k < keyCount - (seed % 7 == 0 ? 1 : 0); k++) {
            keys.add(k);
        }
        Unary.Aggregate plan = new Unary.Aggregate(input, keys, calls(types, keyCount, random, size.distinctCalls), -1);
        List<String> expected = RowInterpreter.sorted(
                new RowInterpreter(null).with(input, rows.rows).run(plan));
        assertThat(RowInterpreter.sorted(run(plan, rows, toClose, profile)))
                .describedAs("seed %d, %s", seed, plan)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Also in two steps where the plan allows it. */
    private static List<List<Datum>> run(
            Unary.Aggregate plan, RandomRows rows, Pipelines toClose, OperatorProfile profile) {
        try (Pipelines pipelines = toClose) {
            return new AggregateSteps(pipelines, plan.input(), rows.batches, profile).run(plan);
        }
    }

    private static List<AggregateCall> calls(List<LogicalType> types, int from, Random random, boolean distinct) {
        int filter = types.size() - 1;
        List<AggregateCall> calls = new ArrayList<>();
        calls.add(AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT));
        for (int c = from; c < filter; c++) {
            LogicalType type = types.get(c);
            int filtered = random.nextInt(3) == 0 ? filter : -1;
            AggregateCall count = AggregateCall.of(AggregateFunction.COUNT, c, COUNT);
            calls.add((distinct && random.nextInt(3) == 0 ? count.overDistinct() : count).filteredBy(filtered));
            AggregateCall pairs = AggregateCall.of(AggregateFunction.COUNT, List.of(from, c), COUNT);
            calls.add(distinct ? pairs.overDistinct() : pairs);
            calls.add(AggregateCall.of(AggregateFunction.MIN, c, type));
            calls.add(AggregateCall.of(AggregateFunction.MAX, c, type).filteredBy(filtered));
            if (type.kind() == TypeKind.NUMBER) {
                LogicalType total = LogicalType.number(38, type.scale());
                AggregateCall sum = AggregateCall.of(AggregateFunction.SUM, c, total);
                calls.add(distinct && random.nextInt(4) == 0 ? sum.overDistinct() : sum);
                calls.add(AggregateCall.of(AggregateFunction.AVG, c, LogicalType.number(38, 6)));
            }
        }
        return calls;
    }
}
