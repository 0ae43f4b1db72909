package dev.sneller.exec.build;

import dev.sneller.expression.Expression;
import dev.sneller.expression.Substitution;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFunction;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inner plan of an Apply for many outer rows at once: its one row of nothing becomes the outer rows, which every node passes on by
 * number. So a sum over the members of each row's array is one grouping by row, as in Neumann and Kemper, Unnesting Arbitrary Queries
 * (BTW 2015), but a slice of rows at a time, without a join of the results.
 *
 * <p>Plans that read tables are left to run for each row: they would be read for each slice, however few the outer values are.
 */
final class Unnesting {
    /** The working table of outer rows: the number within the slice, then the columns that the inner plan reads. */
    static final int OUTER_ROWS = Integer.MAX_VALUE;

    /** Type of the numbers. */
    static final LogicalType NUMBER = LogicalType.number(19, 0);

    private final OuterReferences references;
    private final Constants constants;
    private final Leaf.WorkingTable outerRows;

    private Unnesting(Binary.Apply apply, Constants constants) {
        this.references = new OuterReferences(apply.firstParameter());
        this.constants = constants;
        List<LogicalType> left = apply.left().types();
        List<LogicalType> outer = apply.outer().stream().map(left::get).toList();
        this.outerRows = new Leaf.WorkingTable(
                OUTER_ROWS, Stream.concat(Stream.of(NUMBER), outer.stream()).toList());
    }

    /** The inner plan with the number of the outer row as its last column; empty when it has to run for each row. */
    static Optional<PlanNode> of(Binary.Apply apply, Constants constants) {
        Unnesting unnesting = new Unnesting(apply, constants);
        return unnesting.isPossible(apply.right())
                ? Optional.of(unnesting.numbered(apply.right(), List.of()))
                : Optional.empty();
    }

    private boolean isPossible(PlanNode node) {
        boolean isKnown = node instanceof Leaf.Values values && values.rows().size() == 1
                || node instanceof Unary.Project
                || node instanceof Unary.Filter
                || node instanceof Unary.Flatten
                || node instanceof Unary.Aggregate aggregate && aggregate.present() == null
                || node instanceof Unary.Sort
                || node instanceof Unary.TopN top && isFixed(top.limit(), top.offset())
                || node instanceof Unary.Limit limit && isFixed(limit.limit(), limit.offset())
                || node instanceof UnionAll;
        return isKnown && node.inputs().stream().allMatch(this::isPossible);
    }

    private boolean isFixed(Expression limit, Expression offset) {
        return Stream.of(Optional.ofNullable(limit), Optional.ofNullable(offset))
                .flatMap(Optional::stream)
                .allMatch(count -> references.of(List.of(count)).isEmpty());
    }

    /**
     * As the node, but for all outer rows: behind its columns the number of the outer row, then outer columns.
     *
     * @param needed which outer columns nodes above read
     */
    private PlanNode numbered(PlanNode node, List<Integer> needed) {
        if (node instanceof Leaf.Values values) {
            return expressions(outerRows, 0, allOuter(), values.rows().get(0), needed);
        } else if (node instanceof Unary.Project project) {
            List<Integer> read = references.and(needed, project.expressions());
            return expressions(
                    numbered(project.input(), read), width(project.input()), read, project.expressions(), needed);
        } else if (node instanceof Unary.Filter filter) {
            return filter(filter, needed);
        } else if (node instanceof Unary.Flatten flatten) {
            return flatten(flatten, needed);
        } else if (node instanceof Unary.Aggregate aggregate) {
            return aggregate.keys().isEmpty() ? total(aggregate, needed) : groups(aggregate, needed);
        } else if (node instanceof Unary.Sort sort) {
            return new Unary.Sort(numbered(sort.input(), needed), sort.keys());
        } else if (node instanceof Unary.TopN top) {
            return first(top.input(), top.keys(), top.limit(), top.offset(), needed);
        } else if (node instanceof Unary.Limit limit) {
            return first(limit.input(), List.of(), limit.limit(), limit.offset(), needed);
        }
        return new UnionAll(
                node.inputs().stream().map(input -> numbered(input, needed)).toList());
    }

    /** @param number the input's column with the number of the outer row, which outer columns {@code read} follow */
    private PlanNode expressions(
            PlanNode input, int number, List<Integer> read, List<Expression> expressions, List<Integer> needed) {
        Substitution substitution = references.asColumns(number + 1, read);
        List<Expression> all = new ArrayList<>(substitution.all(expressions));
        all.add(column(input, number));
        needed.forEach(outer -> all.add(column(input, number + 1 + read.indexOf(outer))));
        return new Unary.Project(input, all);
    }

    private PlanNode filter(Unary.Filter filter, List<Integer> needed) {
        List<Integer> read = references.and(needed, List.of(filter.condition()));
        int number = width(filter);
        Expression condition = references.asColumns(number + 1, read).of(filter.condition());
        PlanNode filtered = new Unary.Filter(numbered(filter.input(), read), condition);
        return read.equals(needed)
                ? filtered
                : expressions(filtered, number, read, columns(filtered, 0, number), needed);
    }

    /** The kept columns stand first in the result, so what is passed on is moved behind the members' columns. */
    private PlanNode flatten(Unary.Flatten flatten, List<Integer> needed) {
        List<Integer> read = references.and(needed, List.of(flatten.document()));
        PlanNode input = numbered(flatten.input(), read);
        int number = width(flatten.input());
        List<Integer> kept = new ArrayList<>(flatten.kept());
        kept.add(number);
        needed.forEach(outer -> kept.add(number + 1 + read.indexOf(outer)));
        Expression document = references.asColumns(number + 1, read).of(flatten.document());
        PlanNode members = new Unary.Flatten(input, document, flatten.options(), kept, flatten.columns());
        return moved(members, flatten.kept().size(), 1 + needed.size());
    }

    private PlanNode groups(Unary.Aggregate aggregate, List<Integer> needed) {
        PlanNode input = numbered(aggregate.input(), needed);
        int number = width(aggregate.input());
        List<Integer> keys = new ArrayList<>(aggregate.keys());
        keys.add(number);
        List<AggregateCall> calls = new ArrayList<>();
        for (int outer = 0; outer < needed.size(); outer++) {
            int column = number + 1 + outer;
            calls.add(AggregateCall.of(
                    AggregateFunction.ANY_VALUE, column, input.types().get(column)));
        }
        calls.addAll(aggregate.calls());
        PlanNode grouped = new Unary.Aggregate(input, keys, calls, aggregate.estimatedGroups());
        return moved(grouped, aggregate.keys().size(), 1 + needed.size());
    }

    /** One group an outer row, also of those without inner rows; these get outer columns only by a join. */
    private PlanNode total(Unary.Aggregate aggregate, List<Integer> needed) {
        PlanNode input = numbered(aggregate.input(), List.of());
        List<Integer> keys = List.of(width(aggregate.input()));
        PlanNode totals = moved(new Unary.Aggregate(input, keys, aggregate.calls(), -1, outerRows), 0, 1);
        if (needed.isEmpty()) {
            return totals;
        }
        int number = width(aggregate);
        PlanNode joined =
                new Binary.Join(JoinKind.INNER, totals, outerRows, List.of(number), List.of(0), List.of(false), null);
        return expressions(joined, number + 1, allOuter(), columns(joined, 0, number), needed);
    }

    /** So many of each outer row's rows, in an order. */
    private PlanNode first(
            PlanNode inner, List<SortKey> order, Expression limit, Expression offset, List<Integer> needed) {
        PlanNode input = numbered(inner, needed);
        WindowCall ordinal = new WindowCall.OfFunction(
                WindowFunction.ROW_NUMBER, List.of(), false, WindowFrame.PARTITION, LogicalType.INTEGER);
        PlanNode ordered = new Unary.Window(input, List.of(width(inner)), order, List.of(ordinal));
        int at = width(input);
        long skipped = constants.count(offset, 0);
        long last = skipped + Math.min(constants.count(limit, Long.MAX_VALUE), Long.MAX_VALUE - skipped);
        Expression isFirst = new Expression.And(
                List.of(compare(column(ordered, at), ">", skipped), compare(column(ordered, at), "<=", last)));
        PlanNode firsts = new Unary.Filter(ordered, isFirst);
        return new Unary.Project(firsts, columns(firsts, 0, at));
    }

    private static Expression compare(Expression number, String operator, long constant) {
        Expression literal = new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, constant));
        return new Expression.Call(operator, List.of(number, literal), LogicalType.BOOLEAN);
    }

    /** The input with {@code count} columns from {@code from} on moved to the end. */
    private static PlanNode moved(PlanNode input, int from, int count) {
        int width = width(input);
        List<Expression> columns = new ArrayList<>(columns(input, 0, from));
        columns.addAll(columns(input, from + count, width));
        columns.addAll(columns(input, from, from + count));
        return new Unary.Project(input, columns);
    }

    private List<Integer> allOuter() {
        return OuterReferences.range(0, width(outerRows) - 1);
    }

    private static int width(PlanNode node) {
        return node.types().size();
    }

    private static Expression column(PlanNode input, int index) {
        return new Expression.ColumnRef(index, input.types().get(index));
    }

    private static List<Expression> columns(PlanNode input, int from, int to) {
        return OuterReferences.range(from, to).stream()
                .map(index -> column(input, index))
                .toList();
    }
}
