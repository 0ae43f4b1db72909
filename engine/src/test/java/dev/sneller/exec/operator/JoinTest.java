package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.operator.join.CollectSink;
import dev.sneller.exec.operator.join.HashJoinBuild;
import dev.sneller.exec.operator.join.HashJoinProbe;
import dev.sneller.exec.operator.join.NestedLoopJoin;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JoinTest {
    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void pairsAreThoseOfTheRowInterpreter(JoinKind kind) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int keys = 1 + random.nextInt(2);
            List<LogicalType> left = types(random, keys);
            List<LogicalType> right = new ArrayList<>(left.subList(0, keys));
            right.addAll(types(random, 1));
            RandomRows lefts = new RandomRows(random, left, 1 + random.nextInt(4), 200, 30);
            RandomRows rights = new RandomRows(random, right, random.nextInt(4), 100, 30);
            List<Integer> positions = new ArrayList<>();
            List<Boolean> nullEquals = new ArrayList<>();
            for (int k = 0; k < keys; k++) {
                positions.add(k);
                nullEquals.add(random.nextBoolean());
            }
            PlanNode.Values a = new PlanNode.Values(List.of(), left);
            PlanNode.Values b = new PlanNode.Values(List.of(), right);
            PlanNode.Join plan = new PlanNode.Join(kind, a, b, positions, positions, nullEquals, null);
            try (Pipelines pipelines = new Pipelines(1 + (int) seed % 3)) {
                HashJoinBuild build = new HashJoinBuild(plan, pipelines.context);
                pipelines.run(pipelines.source(rights.batches, right.size()), List.of(), build);
                var found = pipelines.rows(
                        pipelines.source(lefts.batches, left.size()), new HashJoinProbe(plan, build, null));
                var expected = new RowInterpreter(null)
                        .with(a, lefts.rows)
                        .with(b, rights.rows)
                        .run(plan);
                assertThat(RowInterpreter.sorted(found))
                        .describedAs("seed %d, %s", seed, plan)
                        .isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void nestedLoopsPairEveryRow(JoinKind kind) {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = types(random, 2);
            RandomRows lefts = new RandomRows(random, types, 3, 50, 30);
            RandomRows rights = new RandomRows(random, types, random.nextInt(3), 10, 30);
            PlanNode.Values a = new PlanNode.Values(List.of(), types);
            PlanNode.Values b = new PlanNode.Values(List.of(), types);
            PlanNode.NestedLoop plan = new PlanNode.NestedLoop(kind, a, b, null);
            try (Pipelines pipelines = new Pipelines(2)) {
                CollectSink right = new CollectSink(pipelines.context, "JOIN");
                pipelines.run(pipelines.source(rights.batches, types.size()), List.of(), right);
                var found = pipelines.rows(
                        pipelines.source(lefts.batches, types.size()), new NestedLoopJoin(plan, right, null));
                var expected = new RowInterpreter(null)
                        .with(a, lefts.rows)
                        .with(b, rights.rows)
                        .run(plan);
                assertThat(RowInterpreter.sorted(found))
                        .describedAs("seed %d, %s", seed, kind)
                        .isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }

    private static List<LogicalType> types(Random random, int atLeast) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < atLeast + random.nextInt(3); i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        return types;
    }
}
