package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * A correlated join whose right side ends with expressions that read the left row: they are as well computed above the join, of rows that have
 * both sides, and are NULL where a left row has no right one.
 *
 * @param correlate the whole
 * @param below the join without them
 * @param marker field of {@code below} that is NULL where there is no right row; -1 when there always is one
 */
record OuterProjection(LogicalCorrelate correlate, LogicalCorrelate below, int marker) {
    private static final int NONE = -1;

    static boolean isOf(LogicalCorrelate correlate) {
        return (correlate.getJoinType() == JoinRelType.INNER || correlate.getJoinType() == JoinRelType.LEFT)
                && correlate.getRight() instanceof LogicalProject project
                && !project.containsOver()
                && RexUtil.SubQueryFinder.find(project.getProjects()) == null
                && project.getProjects().stream()
                        .anyMatch(field -> PulledUp.reads(field, correlate.getCorrelationId()));
    }

    static OuterProjection of(LogicalCorrelate correlate) {
        RelNode right = ((LogicalProject) correlate.getRight()).getInput();
        boolean isMarked = correlate.getJoinType() == JoinRelType.LEFT && !hasOneRow(right);
        RexBuilder rex = correlate.getCluster().getRexBuilder();
        if (isMarked) {
            List<RexNode> fields = new ArrayList<>(rex.identityProjects(right.getRowType()));
            fields.add(rex.makeLiteral(true));
            right = LogicalProject.create(right, List.of(), fields, (List<String>) null, Set.of());
        }
        LogicalCorrelate below = LogicalCorrelate.create(
                correlate.getLeft(),
                right,
                correlate.getHints(),
                correlate.getCorrelationId(),
                RelOptUtil.correlationColumns(correlate.getCorrelationId(), right),
                correlate.getJoinType());
        return new OuterProjection(
                correlate, below, isMarked ? below.getRowType().getFieldCount() - 1 : NONE);
    }

    private static boolean hasOneRow(RelNode node) {
        return node instanceof LogicalProject project
                ? hasOneRow(project.getInput())
                : node instanceof LogicalAggregate aggregate
                        && aggregate.getGroupSet().isEmpty()
                        && aggregate.getGroupSets().size() == 1;
    }

    /** The whole, of what {@link #below} has become. */
    RelNode above(RelNode joined) {
        RexBuilder rex = correlate.getCluster().getRexBuilder();
        int width = correlate.getLeft().getRowType().getFieldCount();
        List<RexNode> fields = new ArrayList<>();
        for (int field = 0; field < width; field++) {
            fields.add(rex.makeInputRef(joined, field));
        }
        for (RexNode field : ((LogicalProject) correlate.getRight()).getProjects()) {
            RexNode overBoth = Decorrelation.overBoth(field, correlate, width).accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    // Above an outer join anything may be NULL, also where it never is.
                    return rex.ensureType(ref.getType(), rex.makeInputRef(joined, ref.getIndex()), true);
                }
            });
            fields.add(ofBoth(overBoth, joined));
        }
        RelNode result = LogicalProject.create(
                joined, List.of(), fields, correlate.getRowType().getFieldNames(), Set.of());
        return RelOptUtil.createCastRel(result, correlate.getRowType(), false);
    }

    private RexNode ofBoth(RexNode field, RelNode joined) {
        if (marker == NONE) {
            return field;
        }
        RexBuilder rex = correlate.getCluster().getRexBuilder();
        RexNode isAlone = rex.makeCall(SqlStdOperatorTable.IS_NULL, rex.makeInputRef(joined, marker));
        RexNode otherwise = rex.makeNullLiteral(field.getType());
        return rex.makeCall(SqlStdOperatorTable.CASE, isAlone, otherwise, field);
    }
}
