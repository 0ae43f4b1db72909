package dev.sneller.exec.build;

import dev.sneller.exec.operator.aggregate.PartialCalls;
import dev.sneller.exec.operator.scan.BlockSummaries;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * COUNT, MIN and MAX over all rows of a scan that pass: in a first step of the rows that are read, in a second one of that result and of
 * what statistics tell of blocks that are not.
 *
 * @param second over the columns of {@code first}
 */
record SummarizedAggregate(Unary.Aggregate first, Unary.Aggregate second, BlockSummaries summaries) {
    /** Empty where statistics tell nothing of the results; else the scan is told what it may summarize. */
    static Optional<SummarizedAggregate> of(Unary.Aggregate aggregate, ScanDemands demands) {
        boolean isPossible = aggregate.keys().isEmpty()
                && !aggregate.calls().isEmpty()
                && aggregate.calls().stream().allMatch(BlockSummaries::isKnown);
        return isPossible
                ? summaries(aggregate.input(), aggregate.calls(), demands)
                        .map(summaries -> inTwoSteps(aggregate, summaries))
                : Optional.empty();
    }

    private static SummarizedAggregate inTwoSteps(Unary.Aggregate aggregate, BlockSummaries summaries) {
        PartialCalls partial = new PartialCalls(aggregate.input().types());
        List<AggregateCall> second = new ArrayList<>();
        for (AggregateCall call : aggregate.calls()) {
            second.add(partial.split(call, 0, -1));
        }
        Unary.Aggregate first = aggregate.over(aggregate.input(), List.of(), partial.calls());
        return new SummarizedAggregate(first, aggregate.over(first, List.of(), second), summaries);
    }

    /** @param calls over the node's columns */
    private static Optional<BlockSummaries> summaries(PlanNode node, List<AggregateCall> calls, ScanDemands demands) {
        if (node instanceof Leaf.Scan scan && demands.mayAsk(scan)) {
            BlockSummaries summaries = new BlockSummaries(calls);
            demands.summarized(scan, summaries);
            return Optional.of(summaries);
        }
        boolean areColumns = node instanceof Unary.Project project
                && project.expressions().stream().allMatch(Expression.ColumnRef.class::isInstance);
        if (!areColumns) {
            return Optional.empty();
        }
        List<Expression> columns = ((Unary.Project) node).expressions();
        IntUnaryOperator below = column -> ((Expression.ColumnRef) columns.get(column)).index();
        return summaries(node.inputs().get(0), over(calls, below), demands);
    }

    private static List<AggregateCall> over(List<AggregateCall> calls, IntUnaryOperator column) {
        return calls.stream()
                .map(call -> AggregateCall.of(
                        call.function(),
                        call.arguments().stream().map(column::applyAsInt).toList(),
                        call.type()))
                .toList();
    }
}
