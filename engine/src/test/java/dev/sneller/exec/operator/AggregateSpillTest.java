package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions that keep the rows of a group, where memory does not hold those of one. */
class AggregateSpillTest {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final int BATCHES = 20;
    private static final int ROWS = 2000;

    /** One group, and three: each larger than four granules. */
    @ParameterizedTest
    @EnumSource(
            value = AggregateFunction.class,
            names = {
                "COUNT",
                "STDDEV_SAMP",
                "PERCENTILE_CONT",
                "PERCENTILE_DISC",
                "MODE",
                "FIRST",
                "LISTAGG",
                "ARRAY_AGG",
                "ARRAY_OF_ALL",
                "MIN_BY"
            })
    void theResultIsThatOfTheDefinition(AggregateFunction function) {
        for (long seed = 100; seed < 102; seed++) {
            Random random = new Random(seed * 31 + function.ordinal());
            RandomCalls calls = new RandomCalls(function, random);
            RandomRows drawn = new RandomRows(random, calls.types, 12, 700, random.nextBoolean() ? 100 : 9_000);
            List<Integer> keys = seed % 2 == 0 ? List.of() : List.of(RandomCalls.CONDITION);
            int threads = 1 + random.nextInt(3);
            AggregateFunctionsTest.check(
                    seed, () -> Pipelines.tight(threads, 1), keys, calls, drawn, new OperatorProfile("Aggregate"));
        }
    }

    @Test
    void functionsBesideEachOtherAnswerAsWithMemoryForAll() {
        LogicalType text = LogicalType.VARCHAR;
        LogicalType number = LogicalType.INTEGER;
        Datum half = Datum.of(0.5);
        List<AggregateCall> calls = List.of(
                AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT),
                AggregateCall.of(AggregateFunction.COUNT, 1, COUNT).overDistinct(),
                AggregateCall.of(AggregateFunction.SUM, 2, number).overDistinct(),
                AggregateCall.of(AggregateFunction.STDDEV_POP, 2, LogicalType.DOUBLE)
                        .overDistinct(),
                AggregateCall.of(AggregateFunction.PERCENTILE_CONT, 2, LogicalType.number(38, 3))
                        .withConstants(half),
                AggregateCall.of(AggregateFunction.PERCENTILE_DISC, 1, text)
                        .withConstants(half)
                        .overDistinct(),
                AggregateCall.of(AggregateFunction.MODE, 2, number),
                AggregateCall.of(AggregateFunction.FIRST, 1, text).orderedBy(new SortKey(2, true, false)),
                AggregateCall.of(AggregateFunction.MAX, 1, text));
        Leaf.Values input = new Leaf.Values(List.of(), List.of(number, text, number));
        List<Batch> batches = batches(row -> List.of(
                Datum.ofLong(number, row % 7),
                Datum.of("text " + row * 7919 % 20_021),
                Datum.ofLong(number, row * 31 % 40_009)));
        for (List<Integer> keys : List.of(List.<Integer>of(), List.of(0), List.of(1))) {
            Unary.Aggregate plan = new Unary.Aggregate(input, keys, calls, -1);
            OperatorProfile profile = new OperatorProfile("Aggregate");
            List<List<Datum>> found = AggregateFunctionsTest.run(plan, batches, Pipelines.tight(2, 9), profile);
            List<List<Datum>> expected =
                    AggregateFunctionsTest.run(plan, batches, new Pipelines(2), new OperatorProfile("Aggregate"));
            assertThat(RowInterpreter.sorted(found)).isEqualTo(RowInterpreter.sorted(expected));
            assertThat(profile.count("bytes_spilled")).isPositive();
        }
    }

    @Test
    void membersOfObjectsAndUnionsOfArraysAreThoseOfMemoryForAll() {
        LogicalType number = LogicalType.INTEGER;
        Leaf.Values input = new Leaf.Values(List.of(), List.of(number, LogicalType.VARCHAR, LogicalType.ARRAY));
        List<Batch> batches = batches(row -> List.of(
                Datum.ofLong(number, row % 700),
                Datum.of("key " + row * 7919 % 80_021),
                JsonValues.of(LogicalType.ARRAY, "[" + row % 5 + "," + row % 3 + "]")));
        List<AggregateCall> calls = List.of(
                AggregateCall.of(AggregateFunction.OBJECT_AGG, List.of(1, 2), LogicalType.OBJECT),
                AggregateCall.of(AggregateFunction.ARRAY_UNION, 2, LogicalType.ARRAY));
        Unary.Aggregate plan = new Unary.Aggregate(input, List.of(0), calls, -1);
        OperatorProfile profile = new OperatorProfile("Aggregate");
        List<List<Datum>> found = AggregateFunctionsTest.run(plan, batches, Pipelines.tight(2, 1), profile);
        List<List<Datum>> expected =
                AggregateFunctionsTest.run(plan, batches, new Pipelines(2), new OperatorProfile("Aggregate"));
        assertThat(sizes(found)).isEqualTo(sizes(expected));
        assertThat(profile.count("bytes_spilled")).isPositive();
    }

    /** The order of a union's elements is any. */
    private static List<String> sizes(List<List<Datum>> rows) {
        return RowInterpreter.sorted(rows.stream()
                .map(row -> List.of(
                        row.get(0), row.get(1), Datum.ofLong(COUNT, row.get(2).bytes().length)))
                .toList());
    }

    @Test
    void aKeyThatComesTwiceIsAnErrorOnDiskToo() {
        LogicalType text = LogicalType.VARCHAR;
        Leaf.Values input = new Leaf.Values(List.of(), List.of(text));
        List<Batch> batches = batches(row -> List.of(Datum.of("a key and its value " + row % 39_000)));
        AggregateCall call = AggregateCall.of(AggregateFunction.OBJECT_AGG, List.of(0, 0), LogicalType.OBJECT);
        assertFails(
                new Unary.Aggregate(input, List.of(), List.of(call), -1),
                batches,
                ErrorCode.DUPLICATE_KEY,
                "a key and");
    }

    @Test
    void aResultThatMemoryDoesNotHoldIsAnErrorThatNamesTheFunction() {
        LogicalType text = LogicalType.VARCHAR;
        Leaf.Values input = new Leaf.Values(List.of(), List.of(text));
        List<Batch> batches = batches(row -> List.of(Datum.of("a text that is rather long " + row)));
        AggregateCall list =
                AggregateCall.of(AggregateFunction.LISTAGG, 0, text).withConstants(Datum.of(", and "));
        assertFails(
                new Unary.Aggregate(input, List.of(), List.of(list), -1), batches, ErrorCode.MEMORY_LIMIT, "LISTAGG");
        AggregateCall array = AggregateCall.of(AggregateFunction.ARRAY_AGG, 0, LogicalType.ARRAY);
        assertFails(
                new Unary.Aggregate(input, List.of(), List.of(array), -1),
                batches,
                ErrorCode.MEMORY_LIMIT,
                "ARRAY_AGG");
    }

    private static void assertFails(Unary.Aggregate plan, List<Batch> batches, ErrorCode code, String part) {
        Pipelines pipelines = Pipelines.tight(2, 1);
        assertThatThrownBy(() -> AggregateFunctionsTest.run(plan, batches, pipelines, new OperatorProfile("Aggregate")))
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining(part)
                .extracting(failure -> ((SnellerException) failure).code())
                .isEqualTo(code);
        assertThat(pipelines.reserved()).isZero();
        assertThat(pipelines.spilled()).isZero();
    }

    private static List<Batch> batches(LongFunction<List<Datum>> rows) {
        List<Batch> batches = new ArrayList<>();
        for (int b = 0; b < BATCHES; b++) {
            List<List<Datum>> some = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                some.add(rows.apply((long) b * ROWS + i));
            }
            Batch batch = new Batch(some.get(0).size());
            for (int c = 0; c < batch.columnCount(); c++) {
                int column = c;
                batch.column(
                        c,
                        VectorBuilder.of(
                                some.get(0).get(c).type(),
                                some.stream().map(row -> row.get(column)).toList()));
            }
            batch.rows(ROWS, null);
            batches.add(batch);
        }
        return batches;
    }
}
