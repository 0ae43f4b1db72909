package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.operator.flatten.FlattenOperator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.FlattenOptions;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.RandomDocuments;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.VectorBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FlattenTest {
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);

    @Test
    void everyMemberOfEveryDocumentComesOnce() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = new ArrayList<>(List.of(LogicalType.VARIANT));
            for (int i = 0; i < random.nextInt(3); i++) {
                types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
            }
            types.add(LogicalType.VARIANT);
            RandomRows rows = new RandomRows(random, types, 1 + random.nextInt(3), 300, 40);
            rows.batches.forEach(batch -> batch.column(0, documents(random, batch.rowCount())));
            Leaf.Values leaf = new Leaf.Values(List.of(), types);
            Unary.Flatten plan = new Unary.Flatten(
                    leaf,
                    new Expression.ColumnRef(0, LogicalType.VARIANT),
                    options(random),
                    some(
                            random,
                            List.copyOf(java.util.stream.IntStream.range(0, types.size())
                                    .boxed()
                                    .toList())),
                    some(random, Arrays.asList(FlattenColumn.values())));
            var expected = new RowInterpreter((e, row) -> row.get(((Expression.ColumnRef) e).index()))
                    .with(
                            leaf,
                            rows.batches.stream()
                                    .flatMap(batch -> RandomRows.rowsOf(batch).stream())
                                    .toList())
                    .run(plan);
            try (Pipelines pipelines = new Pipelines(1)) {
                var found = pipelines.rows(
                        pipelines.source(rows.batches, types.size()),
                        new FlattenOperator(plan, () -> ExpressionCompiler.compile(plan.document(), CONTEXT)));
                assertThat(found).describedAs("seed %d, %s", seed, plan).isEqualTo(expected);
            }
        }
    }

    @Test
    void aNumberOfADocumentIsSharedByItsMembersOnly() {
        Random random = new Random(7);
        List<LogicalType> types = List.of(LogicalType.VARIANT);
        RandomRows rows = new RandomRows(random, types, 10, 300, 40);
        Unary.Flatten plan = new Unary.Flatten(
                new Leaf.Values(List.of(), types),
                new Expression.ColumnRef(0, LogicalType.VARIANT),
                new FlattenOptions(true, true, false, true, ""),
                List.of(),
                List.of(FlattenColumn.SEQ, FlattenColumn.INDEX, FlattenColumn.KEY));
        try (Pipelines pipelines = new Pipelines(3)) {
            List<List<Datum>> found = pipelines.rows(
                    pipelines.source(rows.batches, 1),
                    new FlattenOperator(plan, () -> ExpressionCompiler.compile(plan.document(), CONTEXT)));
            assertThat(found).doesNotHaveDuplicates();
            assertThat(found.stream().map(row -> row.get(0)).distinct()).hasSize(rows.rows.size());
        }
    }

    /** Documents deeper and odder than those of random rows, some NULL. */
    private static ColumnVector documents(Random random, int count) {
        RandomDocuments documents = new RandomDocuments(random);
        List<Datum> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(
                    random.nextInt(5) == 0
                            ? Datum.nullOf(LogicalType.VARIANT)
                            : JsonValues.of(LogicalType.VARIANT, documents.next()));
        }
        return VectorBuilder.of(LogicalType.VARIANT, values);
    }

    private static FlattenOptions options(Random random) {
        int mode = random.nextInt(3);
        String prefix = random.nextInt(3) == 0 ? "a.b" : "";
        return new FlattenOptions(mode != 1, mode != 2, random.nextBoolean(), random.nextBoolean(), prefix);
    }

    private static <T> List<T> some(Random random, List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(all.size() + 1));
    }
}
