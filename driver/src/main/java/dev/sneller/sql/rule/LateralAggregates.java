package dev.sneller.sql.rule;

import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalProject;

/**
 * A lateral over an aggregate without keys always gives one row, so its join is a left join; decorrelation of the inner one fails with
 * a type of another nullability.
 */
final class LateralAggregates extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new LateralAggregates());
    }

    @Override
    public RelNode visit(LogicalCorrelate correlate) {
        RelNode visited = super.visit(correlate);
        if (!(visited instanceof LogicalCorrelate inner) || inner.getJoinType() != JoinRelType.INNER) {
            return visited;
        }
        RelNode right = inner.getRight();
        while (right instanceof LogicalProject project) {
            right = project.getInput();
        }
        if (!(right instanceof LogicalAggregate aggregate)
                || !aggregate.getGroupSet().isEmpty()) {
            return visited;
        }
        RelNode left = LogicalCorrelate.create(
                inner.getLeft(),
                inner.getRight(),
                inner.getHints(),
                inner.getCorrelationId(),
                inner.getRequiredColumns(),
                JoinRelType.LEFT);
        return RelOptUtil.createCastRel(left, inner.getRowType(), true);
    }
}
