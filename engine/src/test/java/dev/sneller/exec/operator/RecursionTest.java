package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.operator.recursion.RecursionSource;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where one gets from some places along random ways. */
final class RecursionTest {
    @Test
    void everyRoundGoesOnFromTheOneBefore() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            LogicalType type = RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size()));
            boolean distinct = random.nextBoolean();
            RandomRows starts = new RandomRows(random, List.of(type), 1, 20, 30);
            RandomRows ways = new RandomRows(random, List.of(type, type), 1, 12, 30);
            // Without circles, which UNION ALL would go round for ever.
            List<List<Datum>> edges = distinct
                    ? ways.rows
                    : ways.rows.stream().filter(RecursionTest::isUphill).toList();
            Leaf.Values seedPlan = new Leaf.Values(List.of(), List.of(type));
            Leaf.Values edgePlan = new Leaf.Values(List.of(), List.of(type, type));
            PlanNode step = new Unary.Project(
                    new Binary.Join(
                            JoinKind.INNER,
                            new Leaf.WorkingTable(0, List.of(type)),
                            edgePlan,
                            List.of(0),
                            List.of(0),
                            List.of(true),
                            null),
                    List.of(new Expression.ColumnRef(2, type)));
            Binary.Recursion plan = new Binary.Recursion(seedPlan, step, 0, distinct);
            var expected = new RowInterpreter((e, row) -> row.get(((Expression.ColumnRef) e).index()))
                    .with(seedPlan, starts.rows)
                    .with(edgePlan, edges)
                    .run(plan);
            try (Pipelines pipelines = new Pipelines(1)) {
                RecursionSource source = new RecursionSource(
                        plan,
                        (before, sink) -> sink.accept(
                                before == null ? starts.batches.get(0) : batch(type, onwards(before, edges))),
                        pipelines.context,
                        new OperatorProfile("Recursion"));
                assertThat(RowInterpreter.sorted(pipelines.rows(source)))
                        .describedAs("seed %d, %s, distinct %s", seed, type, distinct)
                        .isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }

    private static boolean isUphill(List<Datum> way) {
        return !way.get(0).isNull()
                && !way.get(1).isNull()
                && dev.sneller.type.DatumOrder.compare(way.get(0), way.get(1)) < 0;
    }

    private static List<Datum> onwards(List<Batch> before, List<List<Datum>> edges) {
        List<Datum> next = new ArrayList<>();
        for (Batch batch : before) {
            for (List<Datum> row : RandomRows.rowsOf(batch)) {
                edges.stream().filter(way -> isSame(way.get(0), row.get(0))).forEach(way -> next.add(way.get(1)));
            }
        }
        return next;
    }

    private static boolean isSame(Datum a, Datum b) {
        boolean zeros = a.type().kind() == dev.sneller.type.TypeKind.DOUBLE && !a.isNull() && !b.isNull();
        return zeros ? Datum.of(a.doubleValue() + 0.0).equals(Datum.of(b.doubleValue() + 0.0)) : a.equals(b);
    }

    private static Batch batch(LogicalType type, List<Datum> values) {
        Batch batch = new Batch(1);
        batch.column(0, VectorBuilder.of(type, values));
        batch.rows(values.size(), null);
        return batch;
    }
}
