package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Correlated joins become plain ones, from the innermost out, where all that the right side reads of the left row are conditions that can be
 * pulled up into the join ({@link PulledUp}). Others stay: they are run for each left row.
 *
 * <p>Source of the idea: Kim, "On Optimizing an SQL-like Nested Query", with the repair of its count bug by a marker of matched groups.
 */
final class Decorrelation extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new Decorrelation());
    }

    @Override
    public RelNode visit(LogicalCorrelate correlate) {
        RelNode visited = super.visit(correlate);
        if (!(visited instanceof LogicalCorrelate inner)) {
            return visited;
        }
        if (OuterProjection.isOf(inner)) {
            OuterProjection outer = OuterProjection.of(inner);
            PulledUp below = PulledUp.of(outer.below().getRight(), inner.getCorrelationId());
            return below == null ? inner : outer.above(joined(outer.below(), below));
        }
        PulledUp right = PulledUp.of(inner.getRight(), inner.getCorrelationId());
        return right == null ? inner : joined(inner, right);
    }

    private static RelNode joined(LogicalCorrelate correlate, PulledUp right) {
        RexBuilder rex = correlate.getCluster().getRexBuilder();
        RelNode left = correlate.getLeft();
        int width = left.getRowType().getFieldCount();
        List<RexNode> conditions = new ArrayList<>();
        for (RexNode condition : right.conditions()) {
            conditions.add(overBoth(condition, correlate, width));
        }
        JoinRelType type = right.marker() < 0 ? correlate.getJoinType() : JoinRelType.LEFT;
        RelNode join = LogicalJoin.create(
                left, right.rel(), List.of(), RexUtil.composeConjunction(rex, conditions), Set.of(), type);
        List<RexNode> fields = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            fields.add(rex.makeInputRef(join, i));
        }
        for (int i = 0; i < correlate.getRight().getRowType().getFieldCount(); i++) {
            RexNode field = rex.makeInputRef(join, width + i);
            fields.add(
                    right.marker() < 0
                            ? field
                            : orDefault(field, right.defaults().get(i), width + right.marker(), join));
        }
        RelNode result = LogicalProject.create(
                join, List.of(), fields, correlate.getRowType().getFieldNames(), Set.of());
        return RelOptUtil.createCastRel(result, correlate.getRowType(), false);
    }

    /** What an aggregate over no rows gives, where no group matched. */
    private static RexNode orDefault(RexNode field, RexNode otherwise, int marker, RelNode join) {
        if (RexUtil.isNullLiteral(otherwise, true)) {
            return field;
        }
        RexBuilder rex = join.getCluster().getRexBuilder();
        RexNode unmatched = rex.makeCall(SqlStdOperatorTable.IS_NULL, rex.makeInputRef(join, marker));
        return rex.makeCall(SqlStdOperatorTable.CASE, unmatched, otherwise, field);
    }

    /** An expression of the right side over left fields, then right fields. */
    static RexNode overBoth(RexNode condition, LogicalCorrelate correlate, int width) {
        RexBuilder rex = correlate.getCluster().getRexBuilder();
        List<RelDataTypeField> leftFields = correlate.getLeft().getRowType().getFieldList();
        return condition.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return new RexInputRef(ref.getIndex() + width, ref.getType());
            }

            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                boolean isLeft = access.getReferenceExpr() instanceof RexCorrelVariable variable
                        && variable.id.equals(correlate.getCorrelationId());
                int field = access.getField().getIndex();
                return isLeft
                        ? rex.makeInputRef(leftFields.get(field).getType(), field)
                        : super.visitFieldAccess(access);
            }
        });
    }
}
