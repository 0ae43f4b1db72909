package dev.sneller.sql.rule;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * {@code [NOT] EXISTS} and uncorrelated {@code IN} among the conjuncts of a filter become semi and anti joins, before decorrelation,
 * which would copy the outer side for conditions other than equalities.
 *
 * <p>A correlated subquery must be one filter without subqueries of its own below projections; others are left to the general way.
 */
final class SemiJoins extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new SemiJoins());
    }

    @Override
    public RelNode visit(LogicalFilter filter) {
        return rewritten(super.visit(filter));
    }

    @Override
    public RelNode visit(RelNode node) {
        return rewritten(super.visit(node));
    }

    private static RelNode rewritten(RelNode node) {
        return node instanceof LogicalFilter filter && RexUtil.SubQueryFinder.find(filter.getCondition()) != null
                ? new OneFilter(filter).rewrite()
                : node;
    }

    /** The rewriting of one filter. */
    private static final class OneFilter {
        private final LogicalFilter filter;
        private final RexBuilder rex;
        private RelNode input;

        OneFilter(LogicalFilter filter) {
            this.filter = filter;
            this.rex = filter.getCluster().getRexBuilder();
            this.input = filter.getInput();
        }

        RelNode rewrite() {
            List<RexNode> rest = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
                if (!join(conjunct)) {
                    rest.add(conjunct);
                }
            }
            if (input == filter.getInput()) {
                return filter;
            }
            RexNode condition = RexUtil.composeConjunction(rex, rest);
            return condition.isAlwaysTrue()
                    ? input
                    : LogicalFilter.create(input, condition, ImmutableSet.copyOf(filter.getVariablesSet()));
        }

        /** Joins the conjunct's subquery to the input, if it has the right shape. */
        private boolean join(RexNode conjunct) {
            boolean not = conjunct.isA(SqlKind.NOT);
            RexNode test = not ? ((RexCall) conjunct).getOperands().get(0) : conjunct;
            if (!(test instanceof RexSubQuery query)) {
                return false;
            }
            if (query.isA(SqlKind.EXISTS)) {
                return exists(query.rel, not ? JoinRelType.ANTI : JoinRelType.SEMI);
            }
            // NOT IN is no anti join: a NULL on either side makes it unknown.
            return query.isA(SqlKind.IN) && !not && in(query);
        }

        private boolean in(RexSubQuery query) {
            if (!RelOptUtil.getVariablesUsed(query.rel).isEmpty() || hasSubQuery(query.getOperands())) {
                return false;
            }
            List<RexNode> equalities = new ArrayList<>();
            int width = input.getRowType().getFieldCount();
            for (int i = 0; i < query.getOperands().size(); i++) {
                RexNode right = rex.makeInputRef(
                        query.rel.getRowType().getFieldList().get(i).getType(), width + i);
                equalities.add(rex.makeCall(
                        SqlStdOperatorTable.EQUALS, query.getOperands().get(i), right));
            }
            join(query.rel, RexUtil.composeConjunction(rex, equalities), JoinRelType.SEMI);
            return true;
        }

        private static boolean hasSubQuery(List<RexNode> operands) {
            return operands.stream().anyMatch(operand -> RexUtil.SubQueryFinder.find(operand) != null);
        }

        private boolean exists(RelNode subquery, JoinRelType type) {
            RelNode rows = subquery;
            while (rows instanceof LogicalProject project) {
                rows = project.getInput();
            }
            LogicalFilter correlated = rows instanceof LogicalFilter found ? found : null;
            RelNode base = correlated == null ? rows : correlated.getInput();
            boolean nested = correlated != null && RexUtil.SubQueryFinder.find(correlated.getCondition()) != null;
            if (nested || !RelOptUtil.getVariablesUsed(base).isEmpty()) {
                return false;
            }
            join(base, correlated == null ? rex.makeLiteral(true) : onBothSides(correlated.getCondition()), type);
            return true;
        }

        /** The subquery's condition over the join's columns: its own ones stand right, outer ones left. */
        private RexNode onBothSides(RexNode condition) {
            int width = input.getRowType().getFieldCount();
            Set<CorrelationId> own = filter.getVariablesSet();
            return condition.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeInputRef(ref.getType(), ref.getIndex() + width);
                }

                @Override
                public RexNode visitFieldAccess(RexFieldAccess access) {
                    return access.getReferenceExpr() instanceof RexCorrelVariable outer && own.contains(outer.id)
                            ? rex.makeInputRef(
                                    access.getType(), access.getField().getIndex())
                            : super.visitFieldAccess(access);
                }
            });
        }

        private void join(RelNode right, RexNode condition, JoinRelType type) {
            input = LogicalJoin.create(input, right, List.of(), condition, Set.of(), type);
        }
    }
}
