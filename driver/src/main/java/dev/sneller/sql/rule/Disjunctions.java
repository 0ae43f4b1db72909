package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Makes of alternatives over joined tables what can be used before the join: what all alternatives demand is demanded once
 * ({@code (a AND b) OR (a AND c)} is {@code a AND (b OR c)}), and what they demand of one input is also asked of that input alone.
 */
final class Disjunctions extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new Disjunctions());
    }

    @Override
    public RelNode visit(LogicalFilter filter) {
        return rewritten(super.visit(filter));
    }

    @Override
    public RelNode visit(LogicalJoin join) {
        return rewritten(super.visit(join));
    }

    @Override
    public RelNode visit(RelNode node) {
        return rewritten(super.visit(node));
    }

    private static RelNode rewritten(RelNode node) {
        if (node instanceof Filter filter && hasAlternatives(filter.getCondition())) {
            RexNode condition = new Condition(filter).rewrite(filter.getCondition());
            return filter.copy(filter.getTraitSet(), filter.getInput(), condition);
        }
        if (node instanceof Join join
                && join.getJoinType() == JoinRelType.INNER
                && hasAlternatives(join.getCondition())) {
            RexNode condition = new Condition(join).rewrite(join.getCondition());
            return join.copy(join.getTraitSet(), condition, join.getLeft(), join.getRight(), join.getJoinType(), false);
        }
        return node;
    }

    private static boolean hasAlternatives(RexNode condition) {
        return RelOptUtil.conjunctions(condition).stream().anyMatch(each -> each.isA(SqlKind.OR));
    }

    /** The condition of one node, with the columns of each input of the joins it stands on. */
    private static final class Condition {
        private final RexBuilder rex;
        private final List<ImmutableBitSet> inputs = new ArrayList<>();

        Condition(RelNode node) {
            rex = node.getCluster().getRexBuilder();
            addInputs(node instanceof Filter filter ? filter.getInput() : node, 0);
        }

        private int addInputs(RelNode node, int first) {
            if (node instanceof Join join && join.getJoinType() == JoinRelType.INNER) {
                return addInputs(join.getRight(), addInputs(join.getLeft(), first));
            }
            int next = first + node.getRowType().getFieldCount();
            inputs.add(ImmutableBitSet.range(first, next));
            return next;
        }

        RexNode rewrite(RexNode condition) {
            List<RexNode> conjuncts = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(condition)) {
                RexNode factored = conjunct.isA(SqlKind.OR) ? RexUtil.pullFactors(rex, conjunct) : conjunct;
                for (RexNode part : RelOptUtil.conjunctions(factored)) {
                    conjuncts.add(part);
                    if (part.isA(SqlKind.OR) && inputs.size() > 1) {
                        inputs.forEach(input -> implied(part, input).ifPresent(conjuncts::add));
                    }
                }
            }
            return RexUtil.composeConjunction(rex, conjuncts);
        }

        /** What every alternative demands of this input; empty when some demands nothing, or all of them nothing else. */
        private Optional<RexNode> implied(RexNode alternatives, ImmutableBitSet input) {
            List<RexNode> demands = new ArrayList<>();
            boolean demandsMore = false;
            for (RexNode alternative : RelOptUtil.disjunctions(alternatives)) {
                List<RexNode> ofInput = new ArrayList<>();
                for (RexNode conjunct : RelOptUtil.conjunctions(alternative)) {
                    ImmutableBitSet columns = RelOptUtil.InputFinder.bits(conjunct);
                    if (!columns.isEmpty() && input.contains(columns) && RexUtil.isDeterministic(conjunct)) {
                        ofInput.add(conjunct);
                    } else {
                        demandsMore = true;
                    }
                }
                if (ofInput.isEmpty()) {
                    return Optional.empty();
                }
                demands.add(RexUtil.composeConjunction(rex, ofInput));
            }
            return demandsMore ? Optional.of(RexUtil.composeDisjunction(rex, demands)) : Optional.empty();
        }
    }
}
