package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.apply.ApplyOperator;
import dev.sneller.exec.operator.apply.UnnestedApply;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.Unary;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ApplyTest {
    private static final LogicalType NUMBER = LogicalType.number(19, 0);

    @ParameterizedTest
    @EnumSource(
            value = JoinKind.class,
            names = {"INNER", "LEFT", "SEMI", "ANTI"})
    void everyLeftRowMeetsTheInnerRowsOfItsOwn(JoinKind kind) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = types(random);
            RandomRows lefts = new RandomRows(random, types, 3, 60, 12);
            RandomRows rights = new RandomRows(random, types, random.nextInt(4), 60, 12);
            Leaf.Values left = new Leaf.Values(List.of(), types);
            Leaf.Values right = new Leaf.Values(List.of(), types);
            // The right rows whose first column is the left row's: a NULL has no such rows.
            Expression sameKey = new Expression.Call(
                    "=",
                    List.of(new Expression.ColumnRef(0, types.get(0)), new Expression.Parameter(3, types.get(0))),
                    LogicalType.BOOLEAN);
            Binary.Apply plan = new Binary.Apply(kind, left, new Unary.Filter(right, sameKey), List.of(0), 3);
            RowInterpreter[] interpreter = new RowInterpreter[1];
            interpreter[0] = new RowInterpreter((e, row) ->
                            isEqual(row.get(0), interpreter[0].parameters().get(3)))
                    .with(left, lefts.rows)
                    .with(right, rights.rows);
            var expected = interpreter[0].run(plan);
            try (Pipelines pipelines = new Pipelines(1 + (int) seed % 3)) {
                var found = pipelines.rows(
                        pipelines.source(lefts.batches, types.size()),
                        new ApplyOperator(
                                plan,
                                (outer, sink) -> offer(matching(rights.rows, outer.get(0)), types, sink),
                                pipelines.context,
                                new OperatorProfile("Apply")));
                assertThat(RowInterpreter.sorted(found))
                        .describedAs("seed %d, %s", seed, types)
                        .isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JoinKind.class,
            names = {"INNER", "LEFT", "SEMI", "ANTI"})
    void slicesOfLeftRowsMeetTheInnerRowsOfTheirOwn(JoinKind kind) {
        for (long seed = 100; seed < 130; seed++) {
            Random random = new Random(seed);
            List<LogicalType> types = types(random);
            RandomRows lefts = new RandomRows(random, types, 3, 1_500, 60);
            RandomRows rights = new RandomRows(random, types, random.nextInt(4), 60, 60);
            Leaf.Values left = new Leaf.Values(List.of(), types);
            Leaf.Values right = new Leaf.Values(List.of(), types);
            Binary.Apply plan = new Binary.Apply(kind, left, right, List.of(0), 0);
            List<List<Datum>> expected = new ArrayList<>();
            for (List<Datum> row : lefts.rows) {
                expected.addAll(joined(kind, row, matching(rights.rows, row.get(0)), types));
            }
            List<LogicalType> numbered =
                    Stream.concat(types.stream(), Stream.of(NUMBER)).toList();
            try (Pipelines pipelines = new Pipelines(1 + (int) seed % 3)) {
                var found = pipelines.rows(
                        pipelines.source(lefts.batches, types.size()),
                        new UnnestedApply(
                                plan,
                                (outer, sink) -> offer(matching(rights.rows, outer, random.nextLong()), numbered, sink),
                                NUMBER,
                                pipelines.context));
                assertThat(RowInterpreter.sorted(found))
                        .describedAs("seed %d, %s", seed, types)
                        .isEqualTo(RowInterpreter.sorted(expected));
            }
        }
    }

    private static List<List<Datum>> joined(
            JoinKind kind, List<Datum> left, List<List<Datum>> rights, List<LogicalType> types) {
        if (!kind.yieldsPairs()) {
            return rights.isEmpty() == (kind == JoinKind.ANTI) ? List.of(left) : List.of();
        }
        List<Datum> nulls = types.stream().map(Datum::nullOf).toList();
        List<List<Datum>> partners = rights.isEmpty() && kind == JoinKind.LEFT ? List.of(nulls) : rights;
        return partners.stream()
                .map(right -> Stream.concat(left.stream(), right.stream()).toList())
                .toList();
    }

    /** The rows that match those of a batch of numbers and keys, each with its number behind it, in any order. */
    private static List<List<Datum>> matching(List<List<Datum>> rows, Batch outer, long order) {
        List<List<Datum>> matches = new ArrayList<>();
        for (int i = 0; i < outer.selectedCount(); i++) {
            Datum number = VectorDatum.at(outer.column(0), outer.row(i));
            assertThat(number.low()).isEqualTo(i);
            for (List<Datum> match : matching(rows, VectorDatum.at(outer.column(1), outer.row(i)))) {
                matches.add(Stream.concat(match.stream(), Stream.of(number)).toList());
            }
        }
        Collections.shuffle(matches, new Random(order));
        return matches;
    }

    private static List<LogicalType> types(Random random) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            types.add(RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size())));
        }
        return types;
    }

    private static Datum isEqual(Datum a, Datum b) {
        return a.isNull() || b.isNull() ? Datum.nullOf(LogicalType.BOOLEAN) : Datum.of(a.equals(b));
    }

    private static List<List<Datum>> matching(List<List<Datum>> rows, Datum key) {
        return rows.stream()
                .filter(row ->
                        !key.isNull() && !row.get(0).isNull() && row.get(0).equals(key))
                .toList();
    }

    /** Hands rows over in batches of seven, until no more are wanted. */
    private static void offer(List<List<Datum>> rows, List<LogicalType> types, SinkTask sink) {
        Progress progress = Progress.MORE;
        for (int from = 0; from < rows.size() && progress == Progress.MORE; from += 7) {
            List<List<Datum>> some = rows.subList(from, Math.min(rows.size(), from + 7));
            Batch batch = new Batch(types.size());
            for (int c = 0; c < types.size(); c++) {
                int column = c;
                batch.column(
                        c,
                        VectorBuilder.of(
                                types.get(c),
                                some.stream().map(row -> row.get(column)).toList()));
            }
            batch.rows(some.size(), null);
            progress = sink.accept(batch);
        }
    }
}
