package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.I64Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every function against its definition, over lanes, forms, nulls, selections, groups and threads. */
class AggregateFunctionsTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @EnumSource(AggregateFunction.class)
    void theResultIsThatOfTheDefinition(AggregateFunction function) {
        for (long seed = 0; seed < 24; seed++) {
            Random random = new Random(seed * 31 + function.ordinal());
            RandomCalls calls = new RandomCalls(function, random);
            RandomRows drawn = new RandomRows(random, calls.types, 1 + random.nextInt(8), 120, 1 + random.nextInt(60));
            int threads = 1 + (int) seed % 3;
            int keys = (int) seed % 3 == 0 ? 0 : 1;
            List<Integer> key = keys == 0 ? List.of() : List.of(0);
            check(seed, () -> new Pipelines(threads), key, calls, drawn, new OperatorProfile("Aggregate"));
        }
    }

    static void check(
            long seed,
            Supplier<Pipelines> engines,
            List<Integer> keys,
            RandomCalls calls,
            RandomRows drawn,
            OperatorProfile profile) {
        List<Batch> batches = new ArrayList<>();
        List<List<Datum>> rows = new ArrayList<>();
        for (Batch batch : drawn.batches) {
            batches.add(numbered(batch, rows.size()));
            rows.addAll(RandomRows.rowsOf(batches.get(batches.size() - 1)));
        }
        List<LogicalType> types = new ArrayList<>(calls.types);
        types.add(LogicalType.INTEGER);
        PlanNode input = new Leaf.Values(List.of(), types);
        List<AggregateCall> all = calls.calls();
        String what = seed + " of " + calls.types;
        compare(what, new Unary.Aggregate(input, keys, all, -1), rows, batches, engines, profile);
        // Alone they are taken in two steps.
        List<AggregateCall> distinct =
                all.stream().filter(AggregateCall::distinct).toList();
        compare(what, new Unary.Aggregate(input, keys, distinct, -1), rows, batches, engines, profile);
    }

    private static void compare(
            String what,
            Unary.Aggregate plan,
            List<List<Datum>> rows,
            List<Batch> batches,
            Supplier<Pipelines> engines,
            OperatorProfile profile) {
        int keyCount = plan.keys().size();
        Map<String, List<Datum>> expected =
                byKey(new RowInterpreter(null).with(plan.input(), rows).run(plan), keyCount);
        Map<String, List<Datum>> found = byKey(run(plan, batches, engines.get(), profile), keyCount);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> {
            for (int c = keyCount; c < row.size(); c++) {
                AggregateCall call = plan.calls().get(c - keyCount);
                assertAlike(found.get(key).get(c), row.get(c), "seed " + what + ", group " + key + ", " + call);
            }
        });
    }

    /** The batch with a last column in which all values of a test differ. */
    private static Batch numbered(Batch batch, int from) {
        Batch wider = new Batch(batch.columnCount() + 1);
        I64Vector numbers = new I64Vector(LogicalType.INTEGER, batch.rowCount());
        numbers.length(batch.rowCount());
        for (int row = 0; row < batch.rowCount(); row++) {
            numbers.values()[row] = from * 4099L + row * 7919L % 100_003;
        }
        for (int c = 0; c < batch.columnCount(); c++) {
            wider.column(c, batch.column(c));
        }
        wider.column(batch.columnCount(), numbers);
        wider.rows(batch.rowCount(), batch.selection());
        return wider;
    }

    /** Closes the engine, which must have nothing left then. */
    static List<List<Datum>> run(Unary.Aggregate plan, List<Batch> batches, Pipelines engine, OperatorProfile profile) {
        List<List<Datum>> rows;
        try (Pipelines pipelines = engine) {
            rows = new AggregateSteps(pipelines, plan.input(), batches, profile).run(plan);
        }
        assertThat(engine.reserved()).isZero();
        assertThat(engine.spilled()).isZero();
        return rows;
    }

    private static Map<String, List<Datum>> byKey(List<List<Datum>> rows, int keyCount) {
        Map<String, List<Datum>> byKey = new HashMap<>();
        for (List<Datum> row : rows) {
            String key = row.subList(0, keyCount).stream()
                    .map(RowInterpreter::shown)
                    .toList()
                    .toString();
            assertThat(byKey.put(key, row)).as("one row for %s", key).isNull();
        }
        return byKey;
    }

    private static void assertAlike(Datum found, Datum expected, String what) {
        boolean real = expected.type().kind() == TypeKind.DOUBLE && !expected.isNull() && !found.isNull();
        if (real && Double.isFinite(expected.doubleValue())) {
            double allowed = TOLERANCE * Math.max(1e-3, Math.abs(expected.doubleValue()));
            assertThat(Math.abs(found.doubleValue() - expected.doubleValue()))
                    .as("%s: found %s, expected %s", what, found, expected)
                    .isLessThanOrEqualTo(allowed);
        } else {
            assertThat(RowInterpreter.shown(found)).as(what).isEqualTo(RowInterpreter.shown(expected));
        }
    }
}
