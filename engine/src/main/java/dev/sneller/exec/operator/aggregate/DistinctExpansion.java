package dev.sneller.exec.operator.aggregate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DISTINCT aggregates in two steps: group by (keys, arguments) first, then by the keys. The large first step merges partition by partition
 * on all threads and can leave memory, which sets inside few groups could not.
 *
 * <p>Several lists of distinct arguments become grouping sets of the first step: each row is taken once for each list, and the number of
 * the list tells the second step whose values they are. Other aggregates are taken in parts with the first list.
 */
public final class DistinctExpansion {
    private final Unary.Aggregate plan;
    private final PartialCalls partial;
    /** The input's columns, then arguments that are NULL where a FILTER is not true. */
    private final List<Expression> columns = new ArrayList<>();
    /** By distinct call: which list of arguments it has. */
    private final List<List<Integer>> lists = new ArrayList<>();

    private final List<AggregateCall> unfiltered = new ArrayList<>();

    private DistinctExpansion(Unary.Aggregate plan) {
        this.plan = plan;
        List<LogicalType> types = plan.input().types();
        for (int column = 0; column < types.size(); column++) {
            columns.add(new Expression.ColumnRef(column, types.get(column)));
        }
        this.partial = new PartialCalls(types);
        for (AggregateCall call : plan.calls()) {
            AggregateCall own = call.distinct() ? withoutFilter(call) : call;
            unfiltered.add(own);
            if (own.distinct() && !lists.contains(own.arguments())) {
                lists.add(own.arguments());
            }
        }
    }

    /** The two-step plan, or empty when the aggregates do not allow it. */
    public static Optional<Unary.Aggregate> of(Unary.Aggregate plan) {
        boolean possible = plan.calls().stream().allMatch(DistinctExpansion::isPossible);
        if (!possible || plan.calls().stream().noneMatch(AggregateCall::distinct)) {
            return Optional.empty();
        }
        DistinctExpansion expansion = new DistinctExpansion(plan);
        return Optional.of(expansion.lists.size() == 1 ? expansion.overOneList() : expansion.overLists());
    }

    private static boolean isPossible(AggregateCall call) {
        if (!call.distinct()) {
            return PartialCalls.isDecomposable(call.function());
        }
        // NULLs are groups of the first step, and come also from other lists.
        return !call.function().takesNulls()
                && call.order().stream().allMatch(key -> call.arguments().contains(key.column()));
    }

    /** The key of the first step that the second one only counts, -1 when it also reads the values. */
    public static int countedKey(Unary.Aggregate secondStep) {
        int distinct = secondStep.keys().size();
        for (AggregateCall call : secondStep.calls()) {
            if (call.arguments().contains(distinct) && call.function() != AggregateFunction.COUNT) {
                return -1;
            }
        }
        return distinct;
    }

    /** {@code f(DISTINCT x) FILTER (WHERE c)} is f(DISTINCT y) where y is x if c, else NULL. */
    private AggregateCall withoutFilter(AggregateCall call) {
        if (call.filter() < 0) {
            return call;
        }
        List<Integer> arguments = new ArrayList<>();
        for (int argument : call.arguments()) {
            Expression value = columns.get(argument);
            arguments.add(column(new Expression.CaseWhen(
                    List.of(columns.get(call.filter())),
                    List.of(value),
                    new Expression.Literal(Datum.nullOf(value.type())),
                    value.type())));
        }
        List<SortKey> order = moved(call.order(), call.arguments(), arguments);
        return new AggregateCall(call.function(), arguments, call.constants(), order, true, -1, call.type());
    }

    private int column(Expression value) {
        int known = columns.indexOf(value);
        if (known < 0) {
            columns.add(value);
        }
        return known < 0 ? columns.size() - 1 : known;
    }

    private static List<SortKey> moved(List<SortKey> order, List<Integer> from, List<Integer> to) {
        return order.stream()
                .map(key -> new SortKey(to.get(from.indexOf(key.column())), key.descending(), key.nullsFirst()))
                .toList();
    }

    private PlanNode input() {
        return columns.size() == plan.input().types().size() ? plan.input() : new Unary.Project(plan.input(), columns);
    }

    private Unary.Aggregate overOneList() {
        List<Integer> firstKeys = new ArrayList<>(plan.keys());
        firstKeys.addAll(lists.get(0));
        List<AggregateCall> second = new ArrayList<>();
        for (AggregateCall call : unfiltered) {
            second.add(
                    call.distinct()
                            ? over(
                                    call,
                                    range(plan.keys().size(), call.arguments().size()),
                                    -1)
                            : partial.split(call, firstKeys.size(), call.filter()));
        }
        return second(new Unary.Aggregate(input(), firstKeys, partial.calls(), -1), second);
    }

    private Unary.Aggregate overLists() {
        List<Integer> distinct = lists.stream().flatMap(List::stream).distinct().toList();
        Unary.Expand expand = new Unary.Expand(input(), distinct, lists);
        int copies = columns.size();
        int number = copies + distinct.size();
        List<Integer> firstKeys = new ArrayList<>(plan.keys());
        firstKeys.addAll(range(copies, distinct.size() + 1));
        // Behind the expanded columns: whether a row is one of the first list's, and passes a call's filter.
        List<Expression> conditions = columnsOf(expand);
        List<AggregateCall> second = new ArrayList<>();
        int keyCount = plan.keys().size();
        int afterFirst = firstKeys.size();
        for (AggregateCall call : unfiltered) {
            if (!call.distinct()) {
                Expression first = isList(0, number);
                conditions.add(
                        call.filter() < 0 ? first : new Expression.And(List.of(first, conditions.get(call.filter()))));
                second.add(partial.split(call, afterFirst, conditions.size() - 1));
            } else {
                List<Integer> arguments = call.arguments().stream()
                        .map(argument -> keyCount + distinct.indexOf(argument))
                        .toList();
                second.add(over(call, arguments, lists.indexOf(call.arguments())));
            }
        }
        Unary.Aggregate first =
                new Unary.Aggregate(new Unary.Project(expand, conditions), firstKeys, partial.calls(), -1);
        return second(
                whoseValues(first, keyCount + distinct.size()),
                placed(second, first.types().size()));
    }

    /** The groups of the first step, and for each list whether they are its. */
    private PlanNode whoseValues(Unary.Aggregate first, int number) {
        List<Expression> withLists = columnsOf(first);
        for (int list = 0; list < lists.size(); list++) {
            withLists.add(isList(list, number));
        }
        return new Unary.Project(first, withLists);
    }

    /** Turns the lists that calls are filtered by into columns behind the first step's. */
    private static List<AggregateCall> placed(List<AggregateCall> calls, int width) {
        return calls.stream()
                .map(call -> call.filter() < 0 ? call : call.filteredBy(width + call.filter()))
                .toList();
    }

    private static List<Expression> columnsOf(PlanNode node) {
        List<Expression> all = new ArrayList<>();
        for (LogicalType type : node.types()) {
            all.add(new Expression.ColumnRef(all.size(), type));
        }
        return all;
    }

    private static Expression isList(int list, int column) {
        return new Expression.Call(
                "=",
                List.of(
                        new Expression.ColumnRef(column, LogicalType.INTEGER),
                        new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, list))),
                LogicalType.BOOLEAN);
    }

    private static AggregateCall over(AggregateCall call, List<Integer> arguments, int filter) {
        List<SortKey> order = moved(call.order(), call.arguments(), arguments);
        return new AggregateCall(call.function(), arguments, call.constants(), order, false, filter, call.type());
    }

    private Unary.Aggregate second(PlanNode input, List<AggregateCall> calls) {
        return plan.over(input, range(0, plan.keys().size()), calls);
    }

    private static List<Integer> range(int from, int count) {
        List<Integer> range = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            range.add(from + i);
        }
        return range;
    }
}
