package dev.sneller.sql.translate;

import dev.sneller.error.Invariant;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlKind;

/** INTERSECT ALL and EXCEPT ALL by counting each row on both sides; those of distinct rows are rewritten before. */
final class SetOperations {
    private static final LogicalType COUNT = LogicalType.number(18, 0);

    private SetOperations() {}

    /** @param inputs of the same types; the first two, then the result and the next */
    static PlanNode all(SqlKind kind, List<PlanNode> inputs, long estimatedRows) {
        Invariant.check(kind == SqlKind.INTERSECT || kind == SqlKind.EXCEPT, "a union is no such operation");
        return inputs.stream()
                .reduce((left, right) -> all(kind, left, right, estimatedRows))
                .orElseThrow();
    }

    private static PlanNode all(SqlKind kind, PlanNode left, PlanNode right, long estimatedRows) {
        int width = left.types().size();
        PlanNode both = new UnionAll(List.of(marked(left, 1, 0), marked(right, 0, 1)));
        List<Integer> keys = IntStream.range(0, width).boxed().toList();
        List<AggregateCall> counts = List.of(sum(width), sum(width + 1));
        PlanNode counted = new Unary.Aggregate(both, keys, counts, estimatedRows);
        List<Expression> columns = Projections.columns(counted);
        Expression onLeft = columns.get(width);
        Expression onRight = columns.get(width + 1);
        List<Expression> times = new ArrayList<>(columns.subList(0, width));
        times.add(
                kind == SqlKind.EXCEPT
                        ? EngineCalls.sum("-", List.of(onLeft, onRight), COUNT)
                        : EngineCalls.function("LEAST", List.of(onLeft, onRight), COUNT));
        return new Unary.Repeat(Projections.of(counted, times));
    }

    private static PlanNode marked(PlanNode side, long left, long right) {
        List<Expression> columns = Projections.columns(side);
        columns.add(count(left));
        columns.add(count(right));
        return new Unary.Project(side, columns);
    }

    private static Expression count(long value) {
        return new Expression.Literal(Datum.ofLong(COUNT, value));
    }

    private static AggregateCall sum(int column) {
        return AggregateCall.of(AggregateFunction.SUM, column, COUNT);
    }
}
