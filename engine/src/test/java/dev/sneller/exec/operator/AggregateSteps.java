package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.aggregate.DistinctExpansion;
import dev.sneller.exec.operator.aggregate.GroupingSteps;
import dev.sneller.exec.operator.aggregate.HashAggregate;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs aggregates over batches, in the steps that DISTINCT and grouping sets are taken in where the plan allows it. */
final class AggregateSteps {
    private final Pipelines pipelines;
    private final PlanNode leaf;
    private final List<Batch> batches;
    private final OperatorProfile profile;
    private List<Batch> present = List.of();

    /** @param leaf the node that the batches stand for */
    AggregateSteps(Pipelines pipelines, PlanNode leaf, List<Batch> batches, OperatorProfile profile) {
        this.pipelines = pipelines;
        this.leaf = leaf;
        this.batches = batches;
        this.profile = profile;
    }

    /** With keys of groups that there are without rows. */
    AggregateSteps present(List<Batch> keys) {
        present = keys;
        return this;
    }

    List<List<Datum>> run(Unary.Aggregate plan) {
        Unary.Aggregate steps =
                DistinctExpansion.of(plan).or(() -> GroupingSteps.of(plan)).orElse(plan);
        boolean isCounted = steps.input() instanceof Unary.Aggregate;
        return pipelines.rows(source(steps, -1, isCounted ? DistinctExpansion.countedKey(steps) : -1));
    }

    private Source source(Unary.Aggregate plan, int countedKey, int countedBelow) {
        HashAggregate sink = new HashAggregate(
                plan, countedKey, plan.present() == null ? List.of() : present, pipelines.context, profile);
        List<Operator> operators = new ArrayList<>();
        PlanNode node = plan.input();
        while (node != leaf && !(node instanceof Unary.Aggregate)) {
            operators.add(0, operator(node));
            node = node.inputs().get(0);
        }
        Source source = node == leaf
                ? pipelines.source(batches, leaf.types().size())
                : source((Unary.Aggregate) node, countedBelow, -1);
        pipelines.run(source, operators, sink);
        return sink.result();
    }

    private static Operator operator(PlanNode node) {
        if (node instanceof Unary.Expand expand) {
            return new ExpandOperator(expand);
        }
        Unary.Project project = (Unary.Project) node;
        return new ProjectOperator(
                () -> project.expressions().stream()
                        .map(expression -> ExpressionCompiler.compile(expression, EvaluationContext.at(Instant.EPOCH)))
                        .toList(),
                project.expressions().size());
    }
}
