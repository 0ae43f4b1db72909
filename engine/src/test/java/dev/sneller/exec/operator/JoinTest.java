package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.Operator;
import dev.sneller.exec.operator.join.AsofJoin;
import dev.sneller.exec.operator.join.AsofOrder;
import dev.sneller.exec.operator.join.CollectSink;
import dev.sneller.exec.operator.join.HashJoinBuild;
import dev.sneller.exec.operator.join.HashJoinProbe;
import dev.sneller.exec.operator.join.KeptSide;
import dev.sneller.exec.operator.join.NestedLoopJoin;
import dev.sneller.exec.operator.join.SpilledJoin;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {
    /** Bytes of memory, less than any build needs. */
    private static final long TOO_LITTLE = 300_000;

    private static final LogicalType NUMBER = LogicalType.number(38, 0);
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void hashJoinsAreThoseOfTheRowInterpreter(JoinKind kind) {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int distinct = random.nextBoolean() ? 30 : 1000;
            hashJoin(kind, seed, random, distinct, 300, false);
        }
    }

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void hashJoinsOnDiskAreThoseOfTheRowInterpreter(JoinKind kind) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            boolean isSkewed = seed % 5 == 0;
            hashJoin(kind, seed, random, isSkewed ? 2 : 300, isSkewed ? 1800 : 300, true);
        }
    }

    private static void hashJoin(
            JoinKind kind, long seed, Random random, int distinct, int rightRows, boolean isOnDisk) {
        int keys = kind.isNullAware() ? 1 : 1 + random.nextInt(2);
        List<LogicalType> left = types(random, keys);
        List<LogicalType> right = new ArrayList<>(left.subList(0, keys));
        right.addAll(types(random, 1));
        left.add(NUMBER);
        right.add(NUMBER);
        RandomRows lefts = new RandomRows(random, left, 1 + random.nextInt(4), rightRows > 1000 ? 10 : 200, distinct);
        RandomRows rights = new RandomRows(random, right, random.nextInt(4), rightRows, distinct);
        List<Integer> positions = new ArrayList<>();
        List<Boolean> nullEquals = new ArrayList<>();
        for (int k = 0; k < keys; k++) {
            positions.add(k);
            nullEquals.add(!kind.isNullAware() && random.nextBoolean());
        }
        Expression residual = kind.isNullAware() || random.nextBoolean() ? null : lastColumnsCompare(left, right, "<");
        Leaf.Values a = new Leaf.Values(List.of(), left);
        Leaf.Values b = new Leaf.Values(List.of(), right);
        Binary.Join plan = new Binary.Join(kind, a, b, positions, positions, nullEquals, residual);
        int threads = 1 + (int) seed % 3;
        Pipelines pipelines = isOnDisk ? new Pipelines(threads, TOO_LITTLE, Long.MAX_VALUE) : new Pipelines(threads);
        try (pipelines) {
            HashJoinBuild build = new HashJoinBuild(plan, pipelines.context);
            pipelines.run(pipelines.source(rights.batches, right.size()), List.of(), build);
            pipelines.run(build.links(), List.of(), new CollectSink(List.of(), pipelines.context, "JOIN"));
            var found = joined(pipelines, lefts, new HashJoinProbe(plan, build, filter(residual)), build);
            found.addAll(pipelines.rows(new SpilledJoin(plan, build, filter(residual), pipelines.context)));
            assertRows(found, plan, a, lefts, b, rights, seed);
            assertThat(build.isSpilled()).isEqualTo(isOnDisk);
        }
        assertThat(pipelines.reserved()).isZero();
        assertThat(pipelines.spilled()).isZero();
    }

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void nestedLoopsAreThoseOfTheRowInterpreter(JoinKind kind) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<LogicalType> left = types(random, 1);
            List<LogicalType> right = types(random, 1);
            left.add(NUMBER);
            right.add(NUMBER);
            boolean isLeftSmall = random.nextBoolean();
            RandomRows lefts = new RandomRows(random, left, 1 + random.nextInt(3), isLeftSmall ? 4 : 400, 30);
            RandomRows rights = new RandomRows(random, right, random.nextInt(3), isLeftSmall ? 2000 : 10, 30);
            String operator = new String[] {"<", "=", "<>"}[random.nextInt(3)];
            Expression condition = random.nextInt(4) == 0 ? null : lastColumnsCompare(left, right, operator);
            Leaf.Values a = new Leaf.Values(List.of(), left);
            Leaf.Values b = new Leaf.Values(List.of(), right);
            Binary.NestedLoop plan = new Binary.NestedLoop(kind, a, b, condition);
            try (Pipelines pipelines = new Pipelines(2)) {
                KeptSide side = new KeptSide(kind, a, b, pipelines.context);
                pipelines.run(pipelines.source(rights.batches, right.size()), List.of(), side);
                Expression isUnknown = condition == null || !kind.isNullAware()
                        ? null
                        : new Expression.Call("IS NULL", List.of(condition), LogicalType.BOOLEAN);
                Operator probe = new NestedLoopJoin(plan, side, filter(condition), filter(isUnknown));
                assertRows(joined(pipelines, lefts, probe, side), plan, a, lefts, b, rights, seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">=", ">", "<=", "<"})
    void theNearestRowIsThatOfTheRowInterpreter(String comparison) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = new ArrayList<>();
            for (int c = 0; c < 2; c++) {
                types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
            }
            RandomRows lefts = new RandomRows(random, types, 1 + random.nextInt(3), 300, 40);
            RandomRows rights = new RandomRows(random, types, random.nextInt(4), 300, 40);
            Leaf.Values a = new Leaf.Values(List.of(), types);
            Leaf.Values b = new Leaf.Values(List.of(), types);
            JoinKind kind = random.nextBoolean() ? JoinKind.LEFT : JoinKind.INNER;
            Binary.Join keys = new Binary.Join(kind, a, b, List.of(0), List.of(0), List.of(false), null);
            Binary.AsofJoin plan = new Binary.AsofJoin(keys, 1, comparison, 1);
            try (Pipelines pipelines = new Pipelines(2)) {
                HashJoinBuild build = HashJoinBuild.inMemory(keys, pipelines.context);
                AsofOrder order = new AsofOrder(plan, build, pipelines.context);
                pipelines.run(pipelines.source(rights.batches, types.size()), List.of(), build);
                pipelines.run(build.links(), List.of(), order);
                Operator probe = new AsofJoin(plan, build, order);
                // Equal values of a key may be any of its rows: what they share is compared.
                assertRows(joined(pipelines, lefts, probe, build), plan, a, lefts, b, rights, seed);
            }
        }
    }

    private static List<List<Datum>> joined(Pipelines pipelines, RandomRows lefts, Operator probe, KeptSide right) {
        List<List<Datum>> found = new ArrayList<>(pipelines.rows(
                pipelines.source(lefts.batches, lefts.batches.get(0).columnCount()), probe));
        right.rightRows().ifPresent(rows -> found.addAll(pipelines.rows(rows)));
        return found;
    }

    private static void assertRows(
            List<List<Datum>> found,
            PlanNode plan,
            Leaf.Values a,
            RandomRows lefts,
            Leaf.Values b,
            RandomRows rights,
            long seed) {
        var expected = new RowInterpreter(RowExpressions::evaluate)
                .with(a, lefts.rows)
                .with(b, rights.rows)
                .run(plan);
        assertThat(RowInterpreter.sorted(found))
                .describedAs("seed %d, %s", seed, plan)
                .isEqualTo(RowInterpreter.sorted(expected));
    }

    private static Supplier<RowFilter> filter(Expression condition) {
        return condition == null ? null : () -> ExpressionCompiler.compileFilter(condition, CONTEXT);
    }

    private static Expression lastColumnsCompare(List<LogicalType> left, List<LogicalType> right, String operator) {
        return new Expression.Call(
                operator,
                List.of(
                        new Expression.ColumnRef(left.size() - 1, NUMBER),
                        new Expression.ColumnRef(left.size() + right.size() - 1, NUMBER)),
                LogicalType.BOOLEAN);
    }

    private static List<LogicalType> types(Random random, int atLeast) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < atLeast + random.nextInt(3); i++) {
            int type = random.nextInt(RandomRows.ALL_TYPES.size() + 1);
            types.add(type == RandomRows.ALL_TYPES.size() ? LogicalType.VARIANT : RandomRows.ALL_TYPES.get(type));
        }
        return types;
    }
}
