package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.operator.window.WindowSink;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.plan.WindowFrame.Exclusion;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.plan.WindowFrame.Unit;
import dev.sneller.plan.WindowFunction;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final LogicalType KEY = LogicalType.number(10, 0);
    /** Columns of the random rows: partition, order key, a boundary below and one above it, a unique number, the value, a condition. */
    private static final int ORDER = 1;

    private static final int LOW = 2;
    private static final int HIGH = 3;
    private static final int UNIQUE = 4;
    private static final int VALUE = 5;
    private static final int CONDITION = 6;

    @Test
    void functionsOfRowsAreThoseOfTheRowInterpreter() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Question question = new Question(random, true);
            question.check(functions(question), seed);
        }
    }

    @Test
    void aggregatesOverFramesAreThoseOfTheRowInterpreter() {
        for (long seed = 1000; seed < 1400; seed++) {
            Random random = new Random(seed);
            Question question = new Question(random, seed % 2 == 0);
            question.check(aggregates(question), seed);
        }
    }

    @Test
    void framesReachAcrossBatches() {
        for (long seed = 2000; seed < 2003; seed++) {
            Random random = new Random(seed);
            Question question = new Question(random, seed % 2 == 0, 3, 2048, 1 + random.nextInt(20));
            question.check(question.total ? functions(question) : aggregates(question), seed);
            question.check(aggregates(question), seed);
        }
    }

    @Test
    void windowsOverMoreRowsThanMemoryComeFromDisk() {
        for (long seed = 3000; seed < 3002; seed++) {
            Random random = new Random(seed);
            Question question = new Question(random, seed % 2 == 0, 25, 2048, 3000);
            question.tight = true;
            question.check(question.total ? functions(question) : aggregates(question), seed);
        }
    }

    /** One random table with a window over it. Unless the order is total, only functions that do not tell peers apart are asked. */
    private static final class Question {
        final Random random;
        final boolean total;
        final List<LogicalType> types = new ArrayList<>();
        final List<SortKey> order = new ArrayList<>();
        final List<Integer> partition;
        final List<Batch> batches;
        final List<List<Datum>> rows;
        boolean tight;

        Question(Random random, boolean total) {
            this(random, total, 1 + random.nextInt(5), 120, 1 + random.nextInt(20));
        }

        Question(Random random, boolean total, int batchCount, int maxRows, int distinct) {
            this.random = random;
            this.total = total;
            LogicalType value = RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size()));
            LogicalType group = RandomRows.ALL_TYPES.get(random.nextInt(RandomRows.ALL_TYPES.size()));
            types.addAll(List.of(group, KEY, KEY, KEY, COUNT, value, LogicalType.BOOLEAN));
            partition = distinct < 100 && random.nextInt(4) == 0
                    ? List.of()
                    : List.of(0, ORDER).subList(0, distinct < 100 ? 1 : 2);
            boolean descending = random.nextBoolean();
            order.add(new SortKey(ORDER, descending, random.nextBoolean()));
            if (total) {
                order.add(new SortKey(UNIQUE, random.nextBoolean(), true));
            }
            RandomRows data = new RandomRows(random, types, batchCount, maxRows, distinct);
            batches = data.batches;
            long sign = descending ? -1 : 1;
            long low = random.nextInt(4) * sign;
            long high = random.nextInt(4) * sign;
            for (int b = 0; b < batches.size(); b++) {
                derive(batches.get(b), low, high, b * 10_000L);
            }
            rows = new ArrayList<>();
            batches.forEach(batch -> rows.addAll(RandomRows.rowsOf(batch)));
        }

        private static void derive(Batch batch, long low, long high, long firstNumber) {
            FlatVector key = Compaction.flatCopy(batch.column(ORDER), null, batch.rowCount());
            I64Vector unique = new I64Vector(COUNT, batch.rowCount());
            unique.length(batch.rowCount());
            I64Vector[] shifted = {new I64Vector(KEY, batch.rowCount()), new I64Vector(KEY, batch.rowCount())};
            for (int i = 0; i < batch.rowCount(); i++) {
                unique.values()[i] = firstNumber + i;
                shifted[0].values()[i] = ((I64Vector) key).values()[i] - low;
                shifted[1].values()[i] = ((I64Vector) key).values()[i] + high;
            }
            for (int s = 0; s < 2; s++) {
                shifted[s].length(batch.rowCount());
                shifted[s].validity(key.validity());
                batch.column(LOW + s, shifted[s]);
            }
            batch.column(UNIQUE, unique);
            if (batch.column(VALUE).type().kind() == TypeKind.DOUBLE) {
                batch.column(VALUE, plain(batch));
            }
        }

        /** Eighths add up exactly, whatever the order; the oracle cannot add NaN and writes 0 for -0. */
        private static FlatVector plain(Batch batch) {
            F64Vector doubles = (F64Vector) Compaction.flatCopy(batch.column(VALUE), null, batch.rowCount());
            for (int i = 0; i < batch.rowCount(); i++) {
                double value = doubles.values()[i];
                doubles.values()[i] = Double.isNaN(value) ? 7.25 : value + 0.0;
            }
            return doubles;
        }

        WindowFrame frame() {
            Exclusion exclusion = random.nextInt(3) > 0
                    ? Exclusion.NO_OTHERS
                    : Exclusion.values()[random.nextInt(Exclusion.values().length)];
            if (!total && exclusion != Exclusion.GROUP) {
                exclusion = Exclusion.NO_OTHERS;
            }
            Unit unit = total
                    ? random.nextBoolean() ? Unit.ROWS : Unit.GROUPS
                    : random.nextBoolean() ? Unit.RANGE : Unit.GROUPS;
            while (true) {
                Bound start = bound(unit, Kind.values()[random.nextInt(4)]);
                Bound end = bound(unit, Kind.values()[1 + random.nextInt(4)]);
                if (start.kind().compareTo(end.kind()) <= 0) {
                    return new WindowFrame(unit, start, end, exclusion);
                }
            }
        }

        private Bound bound(Unit unit, Kind kind) {
            if (kind != Kind.PRECEDING && kind != Kind.FOLLOWING) {
                return Bound.of(kind);
            }
            Expression offset = literal(unit == Unit.RANGE ? 1 : random.nextInt(random.nextBoolean() ? 4 : 60));
            return new Bound(kind, offset, unit != Unit.RANGE ? -1 : kind == Kind.PRECEDING ? LOW : HIGH);
        }

        void check(List<WindowCall> calls, long seed) {
            PlanNode input = new Leaf.Values(List.of(), types);
            Unary.Window plan = new Unary.Window(input, partition, order, calls);
            List<String> expected = RowInterpreter.sorted(
                    new RowInterpreter(null).with(input, rows).run(plan));
            int threads = 1 + (int) seed % 3;
            List<String> actual = RowInterpreter.sorted(run(plan, batches, threads, tight));
            assertThat(without(actual, expected))
                    .describedAs("not expected: seed %d, %d threads, %s", seed, threads, plan)
                    .isEmpty();
            assertThat(without(expected, actual))
                    .describedAs("missing: seed %d, %d threads, %s", seed, threads, plan)
                    .isEmpty();
        }
    }

    /** A few of the rows that the other side does not have as often. */
    private static List<String> without(List<String> rows, List<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(row -> counts.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> counts.merge(row, -1, Integer::sum) < 0)
                .limit(5)
                .toList();
    }

    private static List<List<Datum>> run(Unary.Window plan, List<Batch> batches, int threads, boolean tight) {
        Pipelines pipelines = tight ? Pipelines.tight(threads, 2) : new Pipelines(threads);
        OperatorProfile profile = new OperatorProfile("Window");
        try {
            WindowSink sink = new WindowSink(plan, pipelines.context, profile);
            pipelines.run(pipelines.source(batches, plan.input().types().size()), List.of(), sink);
            return pipelines.rows(sink.result());
        } finally {
            pipelines.close();
            assertThat(pipelines.reserved()).isZero();
            assertThat(pipelines.spilled()).isZero();
            assertThat(profile.count("bytes_spilled") > 0).isEqualTo(tight);
        }
    }

    private static Expression literal(long value) {
        return new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, value));
    }

    private static List<WindowCall> functions(Question question) {
        Random random = question.random;
        LogicalType type = question.types.get(VALUE);
        Expression value = new Expression.ColumnRef(VALUE, type);
        Expression unique = new Expression.ColumnRef(UNIQUE, COUNT);
        Expression offset =
                random.nextBoolean() ? literal(random.nextInt(9) - 4) : new Expression.ColumnRef(ORDER, KEY);
        Expression ordinal = random.nextBoolean() ? literal(1 + random.nextInt(5)) : literal(1 + random.nextInt(60));
        Expression otherwise = new Expression.Literal(value(question, type));
        boolean ignoring = random.nextBoolean();
        List<WindowCall> calls = new ArrayList<>();
        calls.add(call(WindowFunction.ROW_NUMBER, COUNT));
        if (random.nextBoolean()) {
            return List.of(
                    call(WindowFunction.DENSE_RANK, COUNT),
                    calls.get(0),
                    new WindowCall.OfFunction(
                            WindowFunction.LAG,
                            List.of(value, literal(random.nextInt(60)), otherwise),
                            false,
                            WindowFrame.PARTITION,
                            type));
        }
        calls.add(call(WindowFunction.RANK, COUNT));
        calls.add(call(WindowFunction.PERCENT_RANK, LogicalType.DOUBLE));
        calls.add(call(WindowFunction.CUME_DIST, LogicalType.DOUBLE));
        calls.add(call(WindowFunction.NTILE, COUNT, literal(1 + random.nextInt(30))));
        calls.add(call(WindowFunction.CONDITIONAL_CHANGE_EVENT, COUNT, value));
        calls.add(call(
                WindowFunction.CONDITIONAL_TRUE_EVENT,
                COUNT,
                new Expression.ColumnRef(CONDITION, LogicalType.BOOLEAN)));
        for (WindowFunction function : List.of(WindowFunction.LAG, WindowFunction.LEAD)) {
            List<Expression> arguments = List.of(value, offset, otherwise).subList(0, 1 + random.nextInt(3));
            calls.add(new WindowCall.OfFunction(function, arguments, ignoring, WindowFrame.PARTITION, type));
        }
        for (WindowFunction function : List.of(WindowFunction.FIRST_VALUE, WindowFunction.LAST_VALUE)) {
            calls.add(new WindowCall.OfFunction(function, List.of(value), ignoring, question.frame(), type));
            calls.add(new WindowCall.OfFunction(function, List.of(unique), false, question.frame(), COUNT));
        }
        for (WindowFunction function : List.of(WindowFunction.NTH_VALUE, WindowFunction.NTH_VALUE_FROM_LAST)) {
            calls.add(new WindowCall.OfFunction(function, List.of(value, ordinal), ignoring, question.frame(), type));
        }
        return calls;
    }

    private static Datum value(Question question, LogicalType type) {
        return question.rows.isEmpty()
                ? Datum.nullOf(type)
                : question.rows
                        .get(question.random.nextInt(question.rows.size()))
                        .get(VALUE);
    }

    private static WindowCall call(WindowFunction function, LogicalType type, Expression... arguments) {
        return new WindowCall.OfFunction(function, List.of(arguments), false, WindowFrame.PARTITION, type);
    }

    private static List<WindowCall> aggregates(Question question) {
        LogicalType type = question.types.get(VALUE);
        List<WindowCall> calls = new ArrayList<>();
        WindowFrame frame = question.frame();
        calls.add(aggregate(AggregateFunction.COUNT_ROWS, -1, COUNT, frame));
        calls.add(aggregate(AggregateFunction.COUNT, VALUE, COUNT, frame));
        if (question.random.nextBoolean()) {
            calls.add(aggregate(AggregateFunction.MIN, VALUE, type, question.frame()));
            calls.add(aggregate(AggregateFunction.MAX, VALUE, type, question.frame()));
            calls.add(new WindowCall.OfAggregate(
                    AggregateCall.of(AggregateFunction.COUNT, VALUE, COUNT).overDistinct(), question.frame()));
        }
        if (type.kind() == TypeKind.NUMBER) {
            calls.add(aggregate(AggregateFunction.SUM, VALUE, LogicalType.number(38, type.scale()), question.frame()));
            calls.add(aggregate(AggregateFunction.AVG, VALUE, LogicalType.number(38, 6), question.frame()));
        }
        if (type.kind() == TypeKind.DOUBLE) {
            calls.add(aggregate(AggregateFunction.SUM, VALUE, type, question.frame()));
            calls.add(aggregate(AggregateFunction.AVG, VALUE, type, question.frame()));
        }
        return calls;
    }

    private static WindowCall aggregate(AggregateFunction function, int argument, LogicalType type, WindowFrame frame) {
        return new WindowCall.OfAggregate(
                AggregateCall.of(function, argument < 0 ? List.of() : List.of(argument), type), frame);
    }
}
