package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Functions of arrays against lists of ranks: the elements are few values whose order is known, so a list of integers is an array. */
class ArrayFunctionsTest {
    /** In the order of VARIANT values. */
    private static final List<String> VALUES = List.of(
            "false", "true", "-1", "2", "2.5", "\"\"", "\"b\"", "{\"k\":1}", "[1]", "[1,2]", "null", "undefined");

    private static final int UNDEFINED = VALUES.size() - 1;
    private static final int ROWS = 300;
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);
    private static final Expression A = array(0);
    private static final Expression B = array(1);
    private static final Expression N = new Expression.ColumnRef(2, LogicalType.INTEGER);

    private final List<List<Integer>> a = new ArrayList<>();
    private final List<List<Integer>> b = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private Batch batch;

    @Test
    void multisetsAreThoseOfLists() {
        for (long seed = 1; seed <= 20; seed++) {
            fill(seed);
            check(
                    seed,
                    call("ARRAY_DISTINCT", A),
                    (x, y) -> x.stream().distinct().toList());
            check(seed, call("ARRAY_EXCEPT", A, B), ArrayFunctionsTest::except);
            check(seed, call("ARRAY_INTERSECTION", A, B), ArrayFunctionsTest::intersection);
            check(seed, call("ARRAY_CAT", A, B), (x, y) -> concatenation(x, y));
        }
    }

    @Test
    void sortingPutsUndefinedWhereNullsStand() {
        for (long seed = 1; seed <= 20; seed++) {
            fill(seed);
            check(seed, call("ARRAY_SORT", A), (x, y) -> sorted(x, false, false));
            check(seed, call("ARRAY_SORT", A, truth(false)), (x, y) -> sorted(x, true, true));
            check(seed, call("ARRAY_SORT", A, truth(true), truth(true)), (x, y) -> sorted(x, false, true));
            check(seed, call("ARRAY_SORT", A, truth(false), truth(false)), (x, y) -> sorted(x, true, false));
            check(seed, call("ARRAY_REVERSE", A), (x, y) -> reversed(x));
        }
    }

    @Test
    void positionsCountFromEitherEnd() {
        for (long seed = 1; seed <= 20; seed++) {
            fill(seed);
            Expression two = new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, 2));
            checkAt(seed, call("ARRAY_SLICE", A, N, two), (x, n) -> slice(x, n, 2));
            checkAt(seed, call("ARRAY_SLICE", A, two, N), (x, n) -> slice(x, 2, n));
            checkAt(seed, call("ARRAY_REMOVE_AT", A, N), ArrayFunctionsTest::withoutPosition);
            checkAt(seed, call("ARRAY_INSERT", A, N, two), ArrayFunctionsTest::withTwoAt);
        }
    }

    private void check(long seed, Expression call, BiFunction<List<Integer>, List<Integer>, List<Integer>> expected) {
        List<String> wanted = new ArrayList<>();
        boolean binary = call.toString().contains("index=1");
        for (int row = 0; row < ROWS; row++) {
            boolean isNull = a.get(row) == null || binary && b.get(row) == null;
            wanted.add(isNull ? null : text(expected.apply(a.get(row), b.get(row))));
        }
        assertThat(found(call)).as("seed %d, %s", seed, call).isEqualTo(wanted);
    }

    private void checkAt(long seed, Expression call, BiFunction<List<Integer>, Integer, List<Integer>> expected) {
        List<String> wanted = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            wanted.add(a.get(row) == null ? null : text(expected.apply(a.get(row), numbers.get(row))));
        }
        assertThat(found(call)).as("seed %d, %s", seed, call).isEqualTo(wanted);
    }

    private List<String> found(Expression call) {
        Expression json = new Expression.Call("TO_JSON", List.of(call), LogicalType.VARCHAR);
        ColumnVector result = ExpressionCompiler.compile(json, CONTEXT).evaluate(batch, null);
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            texts.add((String) BoxedVectors.value(result, row));
        }
        return texts;
    }

    private void fill(long seed) {
        Random random = new Random(seed);
        a.clear();
        b.clear();
        numbers.clear();
        I64Vector positions = new I64Vector(LogicalType.INTEGER, ROWS);
        for (int row = 0; row < ROWS; row++) {
            a.add(randomArray(random));
            b.add(randomArray(random));
            numbers.add(random.nextInt(13) - 6);
            positions.values()[row] = numbers.get(row);
        }
        positions.length(ROWS);
        batch = new Batch(3);
        batch.column(0, texts(a));
        batch.column(1, texts(b));
        batch.column(2, positions);
        batch.rows(ROWS, null);
    }

    private static List<Integer> randomArray(Random random) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        int size = random.nextInt(random.nextInt(8) == 0 ? 60 : 6);
        return random.ints(size, 0, VALUES.size()).boxed().toList();
    }

    private static BytesVector texts(List<List<Integer>> arrays) {
        BytesVector vector = new BytesVector(LogicalType.VARCHAR, ROWS);
        for (int row = 0; row < ROWS; row++) {
            if (arrays.get(row) == null) {
                Validity.clear(vector.writableValidity(), row);
            } else {
                byte[] text = text(arrays.get(row)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                vector.append(row, text, 0, text.length);
            }
        }
        vector.length(ROWS);
        return vector;
    }

    private static String text(List<Integer> ranks) {
        return ranks.stream().map(VALUES::get).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Integer> except(List<Integer> x, List<Integer> y) {
        List<Integer> left = new ArrayList<>(y);
        return x.stream().filter(value -> !left.remove(value)).toList();
    }

    private static List<Integer> intersection(List<Integer> x, List<Integer> y) {
        List<Integer> left = new ArrayList<>(y);
        return x.stream().filter(left::remove).toList();
    }

    private static List<Integer> concatenation(List<Integer> x, List<Integer> y) {
        List<Integer> all = new ArrayList<>(x);
        all.addAll(y);
        return all;
    }

    private static List<Integer> reversed(List<Integer> x) {
        List<Integer> list = new ArrayList<>(x);
        Collections.reverse(list);
        return list;
    }

    private static List<Integer> sorted(List<Integer> x, boolean descending, boolean nullsFirst) {
        List<Integer> defined =
                new ArrayList<>(x.stream().filter(v -> v != UNDEFINED).sorted().toList());
        List<Integer> nulls = x.stream().filter(v -> v == UNDEFINED).toList();
        if (descending) {
            Collections.reverse(defined);
        }
        return nullsFirst ? concatenation(nulls, defined) : concatenation(defined, nulls);
    }

    private static List<Integer> slice(List<Integer> x, int from, int to) {
        int first = Math.min(x.size(), Math.max(0, from < 0 ? from + x.size() : from));
        int end = Math.min(x.size(), Math.max(0, to < 0 ? to + x.size() : to));
        return first < end ? x.subList(first, end) : List.of();
    }

    private static List<Integer> withoutPosition(List<Integer> x, int n) {
        int position = n < 0 ? n + x.size() : n;
        List<Integer> list = new ArrayList<>(x);
        if (position >= 0 && position < x.size()) {
            list.remove(position);
        }
        return list;
    }

    private static List<Integer> withTwoAt(List<Integer> x, int n) {
        List<Integer> list = new ArrayList<>(x);
        while (list.size() < n) {
            list.add(UNDEFINED);
        }
        list.add(Math.max(0, n < 0 ? n + x.size() : n), VALUES.indexOf("2"));
        return list;
    }

    private static Expression array(int column) {
        Expression text = new Expression.ColumnRef(column, LogicalType.VARCHAR);
        return new Expression.Call("PARSE_JSON", List.of(text), LogicalType.VARIANT);
    }

    private static Expression truth(boolean value) {
        return new Expression.Literal(Datum.of(value));
    }

    private static Expression call(String function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), LogicalType.ARRAY);
    }
}
