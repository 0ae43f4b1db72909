package dev.sneller.sql.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** Subqueries in the condition of a join, moved into a filter: above an inner join, on the right side of a left one. */
final class JoinConditions extends RexShuttle {
    private final LogicalJoin join;
    private final RexBuilder rex;
    private final int leftWidth;
    private final CorrelationId left;
    private final CorrelationId right;

    private JoinConditions(LogicalJoin join) {
        this.join = join;
        this.rex = join.getCluster().getRexBuilder();
        this.leftWidth = join.getLeft().getRowType().getFieldCount();
        this.left = join.getCluster().createCorrel();
        this.right = join.getCluster().createCorrel();
    }

    /** Empty for right and full joins, which have no such form. */
    static Optional<RelNode> withoutSubQueries(LogicalJoin join) {
        return switch (join.getJoinType()) {
            case INNER -> Optional.of(filtered(join));
            case LEFT -> Optional.of(new JoinConditions(join).lateral());
            default -> Optional.empty();
        };
    }

    private static RelNode filtered(LogicalJoin join) {
        RexNode all = join.getCluster().getRexBuilder().makeLiteral(true);
        RelNode product =
                LogicalJoin.create(join.getLeft(), join.getRight(), join.getHints(), all, Set.of(), JoinRelType.INNER);
        return LogicalFilter.create(product, join.getCondition(), ImmutableSet.copyOf(join.getVariablesSet()));
    }

    private RelNode lateral() {
        RexNode condition = join.getCondition().accept(this);
        RelNode filtered = LogicalFilter.create(join.getRight(), condition, ImmutableSet.of(right));
        return LogicalCorrelate.create(
                join.getLeft(),
                filtered,
                join.getHints(),
                left,
                RelOptUtil.correlationColumns(left, filtered),
                JoinRelType.LEFT);
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
        int field = ref.getIndex();
        return field < leftWidth ? leftField(field) : rex.makeInputRef(join.getRight(), field - leftWidth);
    }

    private RexNode leftField(int field) {
        return rex.makeFieldAccess(rex.makeCorrel(join.getLeft().getRowType(), left), field);
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
        RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
        return visited.clone(visited.rel.accept(new Inside()));
    }

    /** Inside a subquery only fields of the join's rows change, not those of its own. */
    private final class Inside extends RelHomogeneousShuttle {
        private final RexShuttle fields = new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                boolean isJoined = access.getReferenceExpr() instanceof RexCorrelVariable variable
                        && join.getVariablesSet().contains(variable.id);
                int field = access.getField().getIndex();
                if (!isJoined) {
                    return super.visitFieldAccess(access);
                }
                return field < leftWidth
                        ? leftField(field)
                        : rex.makeFieldAccess(rex.makeCorrel(join.getRight().getRowType(), right), field - leftWidth);
            }

            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
                return visited.clone(visited.rel.accept(Inside.this));
            }
        };

        @Override
        public RelNode visit(RelNode node) {
            return super.visit(node).accept(fields);
        }
    }
}
