package dev.sneller.sql.rule;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * {@code EXISTS} and {@code IN} in filters and projections become semi, anti and mark joins, before decorrelation, which would copy the
 * outer side for conditions other than equalities. What {@link Membership} cannot say is left to the general way.
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
    public RelNode visit(LogicalProject project) {
        return rewritten(super.visit(project));
    }

    @Override
    public RelNode visit(RelNode node) {
        return rewritten(super.visit(node));
    }

    private static RelNode rewritten(RelNode node) {
        if (node instanceof LogicalFilter filter && RexUtil.SubQueryFinder.find(filter.getCondition()) != null) {
            return new OneNode(filter, filter.getInput(), filter.getVariablesSet()).filter(filter);
        }
        if (node instanceof LogicalProject project && RexUtil.SubQueryFinder.find(project.getProjects()) != null) {
            return new OneNode(project, project.getInput(), project.getVariablesSet()).project(project);
        }
        return node;
    }

    /** The rewriting of one filter or projection. */
    private static final class OneNode {
        private final RelNode original;
        private final Set<CorrelationId> outer;
        private final RexBuilder rex;
        private RelNode input;

        OneNode(RelNode node, RelNode input, Set<CorrelationId> outer) {
            this.original = input;
            this.outer = outer;
            this.rex = node.getCluster().getRexBuilder();
            this.input = input;
        }

        RelNode filter(LogicalFilter filter) {
            List<RexNode> plain = new ArrayList<>();
            List<RexNode> asking = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
                (RexUtil.SubQueryFinder.find(conjunct) == null ? plain : asking).add(conjunct);
            }
            // What asks nothing is tested first: it may join the tables below.
            RelNode tested =
                    plain.isEmpty() ? input : LogicalFilter.create(input, RexUtil.composeConjunction(rex, plain));
            input = tested;
            List<RexNode> rest = new ArrayList<>();
            for (RexNode conjunct : asking) {
                if (!join(conjunct)) {
                    rest.add(conjunct);
                }
            }
            RexNode condition = marked(RexUtil.composeConjunction(rex, rest));
            if (input == tested) {
                return filter;
            }
            RelNode kept = condition.isAlwaysTrue()
                    ? input
                    : LogicalFilter.create(input, condition, ImmutableSet.copyOf(outer));
            return withoutMarks(kept);
        }

        RelNode project(LogicalProject project) {
            List<RexNode> fields =
                    project.getProjects().stream().map(this::marked).toList();
            return input == original
                    ? project
                    : LogicalProject.create(input, project.getHints(), fields, project.getRowType(), outer);
        }

        /** Joins the conjunct's subquery to the input by a join that filters, if there is one of that meaning. */
        private boolean join(RexNode conjunct) {
            boolean not = conjunct.isA(SqlKind.NOT);
            RexNode test = not ? ((RexCall) conjunct).getOperands().get(0) : conjunct;
            // NOT IN is no anti join: a NULL on either side makes it unknown.
            if (!(test instanceof RexSubQuery query) || not && !query.isA(SqlKind.EXISTS)) {
                return false;
            }
            Optional<Membership> membership = Membership.of(query, outer, input);
            membership.ifPresent(found -> input = LogicalJoin.create(
                    input,
                    SemiJoins.apply(found.right()),
                    List.of(),
                    found.all(rex),
                    Set.of(),
                    not ? JoinRelType.ANTI : JoinRelType.SEMI));
            return membership.isPresent();
        }

        /** The expression with marks in place of its subqueries. */
        private RexNode marked(RexNode expression) {
            return expression.accept(new RexShuttle() {
                @Override
                public RexNode visitSubQuery(RexSubQuery query) {
                    return Membership.of(query, outer, input)
                            .map(found -> mark(query, found))
                            .orElse(query);
                }
            });
        }

        private RexNode mark(RexSubQuery query, Membership membership) {
            MarkJoin join =
                    new MarkJoin(input, SemiJoins.apply(membership.right()), membership.test(), membership.condition());
            input = join;
            RexNode mark = rex.makeInputRef(join, join.markField());
            // Nullability was promised to whoever reads the expression.
            return mark.getType().isNullable() && !query.getType().isNullable()
                    ? rex.makeCall(SqlStdOperatorTable.IS_TRUE, mark)
                    : mark;
        }

        private RelNode withoutMarks(RelNode node) {
            List<RexNode> fields = new ArrayList<>();
            int width = original.getRowType().getFieldCount();
            if (node.getRowType().getFieldCount() == width) {
                return node;
            }
            for (int field = 0; field < width; field++) {
                fields.add(rex.makeInputRef(node, field));
            }
            return LogicalProject.create(
                    node, List.of(), fields, original.getRowType().getFieldNames(), Set.of());
        }
    }
}
