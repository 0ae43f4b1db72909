package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Lambdas over arrays of numbers against loops over lists: arrays of any length, NULL arrays, rows that nobody wants. */
class LambdaTest {
    private static final int ROWS = 200;
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);
    private static final LogicalType NUMBER = LogicalType.INTEGER;
    private static final Expression ARRAY = new Expression.Cast(
            call("PARSE_JSON", LogicalType.VARIANT, column(0, LogicalType.VARCHAR)),
            LogicalType.ARRAY,
            CastRule.STRICT);
    private static final Expression K = column(1, NUMBER);

    private final List<List<Integer>> arrays = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private Batch batch;

    @Test
    void transformMapsEveryElement() {
        Expression sum = call("+", NUMBER, number(0), column(1, NUMBER));
        check(
                new Expression.Lambda(
                        Expression.Lambda.Kind.TRANSFORM, List.of(ARRAY), List.of(K), sum, LogicalType.ARRAY),
                (array, k) -> array.stream().map(x -> x + k).toList().toString());
    }

    @Test
    void filterKeepsWhatIsTrue() {
        Expression greater = call(">", LogicalType.BOOLEAN, number(0), column(1, NUMBER));
        check(
                new Expression.Lambda(
                        Expression.Lambda.Kind.FILTER, List.of(ARRAY), List.of(K), greater, LogicalType.ARRAY),
                (array, k) -> array.stream().filter(x -> x > k).toList().toString());
    }

    @Test
    void reduceGoesFromLeftToRight() {
        Expression step = call("-", NUMBER, call("-", NUMBER, number(1), number(0)), column(2, NUMBER));
        Expression first = new Expression.Cast(K, LogicalType.VARIANT, CastRule.STRICT);
        check(
                new Expression.Lambda(
                        Expression.Lambda.Kind.REDUCE, List.of(ARRAY, first), List.of(K), step, LogicalType.VARIANT),
                (array, k) -> {
                    int reduced = k;
                    for (int x : array) {
                        reduced = x - reduced - k;
                    }
                    return Integer.toString(reduced);
                });
    }

    private void check(Expression lambda, BiFunction<List<Integer>, Integer, String> oracle) {
        Evaluator evaluator = ExpressionCompiler.compile(call("TO_JSON", LogicalType.VARCHAR, lambda), CONTEXT);
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            fill(random);
            SelectionVector wanted = random.nextBoolean() ? null : selection(random);
            ColumnVector found = evaluator.evaluate(batch, wanted);
            int count = wanted == null ? ROWS : wanted.count();
            for (int i = 0; i < count; i++) {
                int row = wanted == null ? i : wanted.row(i);
                List<Integer> array = arrays.get(row);
                String expected = array == null ? null : oracle.apply(array, numbers.get(row));
                Datum value = VectorDatum.at(found, row);
                assertThat(value.isNull() ? null : value.text())
                        .as("seed %d, row %d: %s with %d", seed, row, array, numbers.get(row))
                        .isEqualTo(expected == null ? null : expected.replace(" ", ""));
            }
        }
    }

    /** Some arrays are longer than a batch. */
    private void fill(Random random) {
        arrays.clear();
        numbers.clear();
        List<Object> texts = new ArrayList<>();
        List<Object> boxed = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            int size = random.nextInt(50) == 0 ? 3000 : random.nextInt(6);
            List<Integer> array = random.ints(size, -9, 10).boxed().toList();
            arrays.add(random.nextInt(10) == 0 ? null : array);
            numbers.add(random.nextInt(5));
            texts.add(arrays.get(row) == null ? null : array.toString());
            boxed.add(BigDecimal.valueOf(numbers.get(row)));
        }
        batch = new Batch(2);
        batch.column(0, BoxedVectors.flat(LogicalType.VARCHAR, texts));
        batch.column(1, BoxedVectors.flat(NUMBER, boxed));
        batch.rows(ROWS, null);
    }

    private static SelectionVector selection(Random random) {
        SelectionVector selection = new SelectionVector(ROWS);
        int count = 0;
        for (int row = 0; row < ROWS; row++) {
            if (random.nextInt(3) > 0) {
                selection.rows()[count++] = row;
            }
        }
        selection.count(count);
        return selection;
    }

    private static Expression column(int index, LogicalType type) {
        return new Expression.ColumnRef(index, type);
    }

    /** A parameter as a number. */
    private static Expression number(int parameter) {
        return new Expression.Cast(column(parameter, LogicalType.VARIANT), NUMBER, CastRule.STRICT);
    }

    private static Expression call(String function, LogicalType type, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), type);
    }
}
