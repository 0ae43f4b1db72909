package dev.sneller.exec.operator;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Random trees of plan nodes with one answer each, over random tables. What the row interpreter makes of every node is kept, so that no
 * tree grows beyond what it can do and a wrong one can be narrowed down to its smallest wrong part.
 *
 * <p>A new kind of node is one method that builds it over {@link #next} and one line in {@link #kinds}.
 */
final class RandomPlans {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final int MAX_ROWS = 1_500;
    private static final Set<AggregateFunction> MAY_BE_DISTINCT =
            EnumSet.of(AggregateFunction.COUNT, AggregateFunction.SUM, AggregateFunction.AVG);

    private final List<Supplier<PlanNode>> kinds = List.of(
            this::filter,
            this::project,
            this::aggregate,
            this::join,
            this::join,
            this::nestedLoop,
            this::sort,
            this::topN,
            this::limit,
            this::unionAll);

    private final Random random;
    private final PlanFixture engine;
    private final RandomRows constants;
    private int depth;

    final RowInterpreter oracle = new RowInterpreter(RowExpressions::evaluate);

    RandomPlans(Random random, PlanFixture engine) {
        this.random = random;
        this.engine = engine;
        this.constants = new RandomRows(random, List.of(), 0, 1, 12);
    }

    /** A tree at most {@code levels} high, its leaves not counted. */
    PlanNode next(int levels) {
        depth = levels + 1;
        return next();
    }

    private PlanNode next() {
        if (depth <= 1 || random.nextInt(8) == 0) {
            return random.nextInt(8) == 0 ? values() : scan();
        }
        depth--;
        PlanNode node = pick(kinds).get();
        for (int tries = 0; tries < 2 && isEmpty(node); tries++) {
            node = pick(kinds).get();
        }
        depth++;
        return answerable(node) ? node : node.inputs().get(0);
    }

    /** Plans without rows prove little; a few are kept. */
    private boolean isEmpty(PlanNode node) {
        return random.nextInt(8) > 0 && answerable(node) && oracle.run(node).isEmpty();
    }

    /** Whether the node has an answer at all, of few rows; it is kept. */
    private boolean answerable(PlanNode node) {
        try {
            List<List<Datum>> rows = oracle.run(node);
            oracle.with(node, rows);
            return rows.size() <= MAX_ROWS;
        } catch (SnellerException numberTooLarge) {
            return false;
        }
    }

    private PlanNode scan() {
        List<LogicalType> types = types(2 + random.nextInt(5));
        RandomRows rows = new RandomRows(random, types, random.nextInt(7), 90, 5 + random.nextInt(60));
        List<Field> fields = IntStream.range(0, types.size())
                .mapToObj(c -> new Field(c + 1, "C" + c, types.get(c), true))
                .toList();
        List<ScanColumn> columns = fields.stream()
                .map(field -> new ScanColumn(field.id(), Path.ROOT, field.type(), CastRule.STRICT))
                .toList();
        int output = 1 + random.nextInt(types.size());
        List<ScanPredicate> predicates = new ArrayList<>();
        List<List<Datum>> passing = rows.rows;
        for (int c = 0; c < types.size(); c++) {
            if (!types.get(c).kind().isSemiStructured() && random.nextInt(8) == 0) {
                int column = c;
                ColumnPredicate predicate = predicate(types.get(c));
                predicates.add(new ScanPredicate(c, new ScanPredicate.Condition.Fixed(predicate)));
                passing = passing.stream()
                        .filter(row -> NaivePredicates.passes(predicate, row.get(column)))
                        .toList();
            }
        }
        PlanNode scan = new Leaf.Scan(engine.table(new Schema(fields), rows.batches), columns, output, predicates, -1);
        oracle.with(scan, passing.stream().map(row -> row.subList(0, output)).toList());
        return scan;
    }

    private ColumnPredicate predicate(LogicalType type) {
        Datum a = constants.value(type, 0);
        Datum b = constants.value(type, 0);
        boolean ordered = DatumOrder.compare(a, b) <= 0;
        return switch (random.nextInt(4)) {
            case 0 -> new ColumnPredicate.NullTest(random.nextBoolean());
            case 1 -> ValueRange.atLeast(a, random.nextBoolean());
            case 2 -> ValueRange.notEqual(a);
            default ->
                new ValueRange(
                        ordered ? a : b,
                        random.nextBoolean(),
                        ordered ? b : a,
                        random.nextBoolean(),
                        random.nextInt(4) == 0);
        };
    }

    private PlanNode values() {
        List<LogicalType> types = types(1 + random.nextInt(4));
        types.removeIf(type -> type.kind().isSemiStructured());
        types.add(LogicalType.INTEGER);
        List<List<Expression>> rows = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            rows.add(types.stream()
                    .map(type -> (Expression) new Expression.Literal(constants.value(type, 20)))
                    .toList());
        }
        PlanNode values = new Leaf.Values(rows, types);
        oracle.with(values, oracle.run(values));
        return values;
    }

    private List<LogicalType> types(int count) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(pick(random.nextInt(6) == 0 ? RandomRows.DOCUMENT_TYPES : RandomRows.ALL_TYPES));
        }
        return types;
    }

    private PlanNode filter() {
        PlanNode input = next();
        return new Unary.Filter(input, expressions(input.types()).condition(2));
    }

    private PlanNode project() {
        PlanNode input = next();
        RandomExpressions expressions = expressions(input.types());
        return new Unary.Project(
                input,
                IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(i -> expressions.value(pick(input.types()), 2))
                        .toList());
    }

    private PlanNode aggregate() {
        PlanNode input = next();
        List<LogicalType> types = input.types();
        List<Integer> columns = shuffledColumns(types);
        List<Integer> keys = columns.subList(0, random.nextInt(Math.min(4, columns.size() + 1)));
        List<AggregateCall> calls = new ArrayList<>();
        for (int i = keys.isEmpty() ? 1 : random.nextInt(4); i > 0; i--) {
            calls.add(call(types));
        }
        return new Unary.Aggregate(input, keys, calls, -1);
    }

    private AggregateCall call(List<LogicalType> types) {
        AggregateCall call = plainCall(types);
        int flag = types.indexOf(LogicalType.BOOLEAN);
        if (flag >= 0 && random.nextInt(3) == 0) {
            call = call.filteredBy(flag);
        }
        return MAY_BE_DISTINCT.contains(call.function()) && random.nextInt(4) == 0 ? call.overDistinct() : call;
    }

    private AggregateCall plainCall(List<LogicalType> types) {
        int column = random.nextInt(types.size());
        LogicalType type = types.get(column);
        boolean isNumber = type.kind() == TypeKind.NUMBER;
        switch (random.nextInt(6)) {
            case 0:
                return AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), COUNT);
            case 1:
                return AggregateCall.of(AggregateFunction.COUNT, column, COUNT);
            case 2:
                if (isNumber) {
                    return AggregateCall.of(AggregateFunction.AVG, column, LogicalType.number(38, 6));
                }
                break;
            case 3, 4:
                if (isNumber || type.kind() == TypeKind.DOUBLE) {
                    LogicalType sum = isNumber ? LogicalType.number(38, type.scale()) : type;
                    return AggregateCall.of(AggregateFunction.SUM, column, sum);
                }
                if (type.kind() == TypeKind.BOOLEAN) {
                    return AggregateCall.of(
                            random.nextBoolean() ? AggregateFunction.BOOL_AND : AggregateFunction.BOOL_OR,
                            column,
                            type);
                }
                break;
            default:
        }
        return AggregateCall.of(random.nextBoolean() ? AggregateFunction.MIN : AggregateFunction.MAX, column, type);
    }

    private PlanNode join() {
        PlanNode left = atMost(400, next());
        PlanNode right = atMost(150, next());
        List<Integer> leftKeys = new ArrayList<>();
        List<Integer> rightKeys = new ArrayList<>();
        List<Boolean> nullEquals = new ArrayList<>();
        for (int l : shuffledColumns(left.types())) {
            int r = right.types().indexOf(left.types().get(l));
            if (r >= 0 && leftKeys.size() < 3 && (leftKeys.isEmpty() || random.nextBoolean())) {
                leftKeys.add(l);
                rightKeys.add(r);
                nullEquals.add(random.nextInt(3) == 0);
            }
        }
        JoinKind kind = pick(List.of(JoinKind.values()));
        if (leftKeys.isEmpty()) {
            return new Binary.NestedLoop(kind, left, right, condition(left, right));
        }
        return new Binary.Join(
                kind,
                left,
                right,
                leftKeys,
                rightKeys,
                nullEquals,
                random.nextBoolean() ? null : condition(left, right));
    }

    private PlanNode nestedLoop() {
        PlanNode left = atMost(300, next());
        PlanNode right = atMost(100, next());
        return new Binary.NestedLoop(
                pick(List.of(JoinKind.values())), left, right, random.nextInt(5) == 0 ? null : condition(left, right));
    }

    private Expression condition(PlanNode left, PlanNode right) {
        List<LogicalType> types = new ArrayList<>(left.types());
        types.addAll(right.types());
        return expressions(types).condition(1);
    }

    /** The node, or its first rows where it has more. */
    private PlanNode atMost(int rows, PlanNode node) {
        if (oracle.run(node).size() <= rows) {
            return node;
        }
        PlanNode first = new Unary.TopN(node, totalOrder(node), integer(rows), null);
        oracle.with(first, oracle.run(first));
        return first;
    }

    private PlanNode sort() {
        PlanNode input = next();
        List<SortKey> keys = totalOrder(input);
        return new Unary.Sort(input, keys.subList(0, 1 + random.nextInt(keys.size())));
    }

    private PlanNode topN() {
        PlanNode input = next();
        return new Unary.TopN(
                input,
                totalOrder(input),
                integer(random.nextInt(200)),
                random.nextBoolean() ? null : integer(random.nextInt(40)));
    }

    /** Over an order, because others have several answers. */
    private PlanNode limit() {
        PlanNode input = next();
        PlanNode sorted = new Unary.Sort(input, totalOrder(input));
        oracle.with(sorted, oracle.run(sorted));
        return new Unary.Limit(
                sorted,
                random.nextInt(4) == 0 ? null : integer(random.nextInt(200)),
                random.nextBoolean() ? null : integer(random.nextInt(40)));
    }

    /** Some rows of the node, whichever. */
    Unary.Limit anyRows(PlanNode input) {
        return new Unary.Limit(
                input, integer(random.nextInt(100)), random.nextBoolean() ? null : integer(random.nextInt(30)));
    }

    /** An order in which only equal rows tie. */
    private List<SortKey> totalOrder(PlanNode node) {
        return shuffledColumns(node.types()).stream()
                .map(column -> new SortKey(column, random.nextBoolean(), random.nextBoolean()))
                .toList();
    }

    private PlanNode unionAll() {
        List<PlanNode> inputs = new ArrayList<>();
        inputs.add(next());
        List<LogicalType> types = inputs.get(0).types();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            PlanNode other = next();
            RandomExpressions expressions = expressions(other.types());
            inputs.add(new Unary.Project(
                    other,
                    types.stream().map(type -> expressions.value(type, 1)).toList()));
        }
        return new UnionAll(inputs);
    }

    private RandomExpressions expressions(List<LogicalType> types) {
        return new RandomExpressions(random, types, type -> constants.value(type, 15));
    }

    private List<Integer> shuffledColumns(List<LogicalType> types) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, types.size()).boxed().toList());
        Collections.shuffle(columns, random);
        return columns;
    }

    private static Expression integer(long value) {
        return new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, value));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
