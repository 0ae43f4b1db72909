package dev.sneller.sql.rule;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Semi joins that keep few rows are made at the one table they speak of, before it is joined with others; those that keep most rows stay
 * above, where fewer rows reach them.
 */
final class SemiJoinPlacement extends RelHomogeneousShuttle {
    private static final double KEEPS_FEW = 0.5;

    static RelNode apply(RelNode root) {
        return root.accept(new SemiJoinPlacement());
    }

    @Override
    public RelNode visit(LogicalJoin join) {
        return placed(super.visit(join));
    }

    @Override
    public RelNode visit(RelNode node) {
        return placed(super.visit(node));
    }

    private static RelNode placed(RelNode node) {
        if (!(node instanceof Join join) || join.getJoinType() != JoinRelType.SEMI) {
            return node;
        }
        // More than equal keys is asked: what share matches is not known.
        if (!join.analyzeCondition().isEqui()) {
            return node;
        }
        RelMetadataQuery metadata = node.getCluster().getMetadataQuery();
        boolean keepsFew = metadata.getRowCount(join) <= KEEPS_FEW * metadata.getRowCount(join.getLeft());
        return keepsFew ? sunk(join, join.getLeft(), join.getCondition()) : node;
    }

    /** The semi join with this condition over {@code left} and the right input, as far down as one input goes. */
    private static RelNode sunk(Join semi, RelNode left, RexNode condition) {
        int width = left.getRowType().getFieldCount();
        ImmutableBitSet used = RelOptUtil.InputFinder.bits(condition).intersect(ImmutableBitSet.range(width));
        if (left instanceof Filter filter) {
            return filter.copy(filter.getTraitSet(), List.of(sunk(semi, filter.getInput(), condition)));
        }
        if (left instanceof Project project && selects(project, used)) {
            RexNode below = moved(
                    condition,
                    width,
                    project.getInput(),
                    field -> ((RexInputRef) project.getProjects().get(field)).getIndex());
            return project.copy(project.getTraitSet(), List.of(sunk(semi, project.getInput(), below)));
        }
        if (left instanceof Join join && join.getJoinType() == JoinRelType.INNER) {
            int first = join.getLeft().getRowType().getFieldCount();
            if (ImmutableBitSet.range(first).contains(used)) {
                RexNode below = moved(condition, width, join.getLeft(), field -> field);
                return join.copy(join.getTraitSet(), List.of(sunk(semi, join.getLeft(), below), join.getRight()));
            }
            if (ImmutableBitSet.range(first, width).contains(used)) {
                RexNode below = moved(condition, width, join.getRight(), field -> field - first);
                return join.copy(join.getTraitSet(), List.of(join.getLeft(), sunk(semi, join.getRight(), below)));
            }
        }
        return LogicalJoin.create(
                left, semi.getRight(), semi.getHints(), condition, semi.getVariablesSet(), JoinRelType.SEMI);
    }

    private static boolean selects(Project project, ImmutableBitSet fields) {
        return fields.asList().stream().allMatch(field -> project.getProjects().get(field) instanceof RexInputRef);
    }

    /** The condition with another left input in front of the same right one. */
    private static RexNode moved(RexNode condition, int width, RelNode left, IntUnaryOperator fields) {
        int shift = left.getRowType().getFieldCount() - width;
        return condition.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                int field = ref.getIndex();
                return new RexInputRef(field < width ? fields.applyAsInt(field) : field + shift, ref.getType());
            }
        });
    }
}
