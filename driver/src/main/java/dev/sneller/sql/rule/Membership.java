package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * {@code EXISTS} or {@code IN} as what a join needs: the subquery's rows without what the outer row decides, and what must hold of an outer
 * row, whose fields stand left, and one of them.
 *
 * @param test the comparisons of IN, which may be unknown; TRUE for EXISTS
 * @param condition what correlates the subquery; unknown counts as false
 */
record Membership(RelNode right, RexNode test, RexNode condition) {
    /**
     * Empty unless the subquery is uncorrelated, or one filter without subqueries of its own below projections is all that correlates it.
     *
     * @param outer names of the outer row
     */
    static Optional<Membership> of(RexSubQuery query, Set<CorrelationId> outer, RelNode left) {
        boolean isIn = query.isA(SqlKind.IN);
        if (!isIn && !query.isA(SqlKind.EXISTS)
                || RexUtil.SubQueryFinder.find(query.getOperands()) != null
                || !outer.containsAll(RelOptUtil.getVariablesUsed(query.rel))) {
            return Optional.empty();
        }
        return Optional.ofNullable(new Analysis(query, outer, left).run(isIn));
    }

    /** Test and condition together, where unknown is as good as false. */
    RexNode all(RexBuilder rex) {
        return RexUtil.composeConjunction(rex, List.of(test, condition));
    }

    /** The analysis of one subquery. */
    private static final class Analysis {
        private final RexSubQuery query;
        private final Set<CorrelationId> outer;
        private final RexBuilder rex;
        private final int width;

        Analysis(RexSubQuery query, Set<CorrelationId> outer, RelNode left) {
            this.query = query;
            this.outer = outer;
            this.rex = left.getCluster().getRexBuilder();
            this.width = left.getRowType().getFieldCount();
        }

        Membership run(boolean isIn) {
            if (isIn && RelOptUtil.getVariablesUsed(query.rel).isEmpty()) {
                List<RexNode> fields = new ArrayList<>();
                query.rel
                        .getRowType()
                        .getFieldList()
                        .forEach(field -> fields.add(rex.makeInputRef(field.getType(), field.getIndex())));
                return new Membership(query.rel, equalities(fields), rex.makeLiteral(true));
            }
            RelNode rows = query.rel;
            List<RexNode> fields = null;
            while (rows instanceof LogicalProject project) {
                fields = fields == null ? project.getProjects() : RelOptUtil.pushPastProject(fields, project);
                rows = project.getInput();
            }
            LogicalFilter correlated = rows instanceof LogicalFilter found ? found : null;
            RelNode base = correlated == null ? rows : correlated.getInput();
            boolean isNested = correlated != null && RexUtil.SubQueryFinder.find(correlated.getCondition()) != null;
            if (isNested || !RelOptUtil.getVariablesUsed(base).isEmpty() || isIn && !isPlain(fields)) {
                return null;
            }
            RexNode test = isIn ? equalities(fields) : rex.makeLiteral(true);
            return correlated == null
                    ? new Membership(base, test, rex.makeLiteral(true))
                    : split(base, test, correlated);
        }

        private static boolean isPlain(List<RexNode> fields) {
            return fields != null && RexUtil.SubQueryFinder.find(fields) == null && !RexOver.containsOver(fields, null);
        }

        private RexNode equalities(List<RexNode> fields) {
            List<RexNode> equalities = new ArrayList<>();
            for (int i = 0; i < query.getOperands().size(); i++) {
                equalities.add(rex.makeCall(
                        SqlStdOperatorTable.EQUALS, query.getOperands().get(i), onBothSides(fields.get(i))));
            }
            return RexUtil.composeConjunction(rex, equalities);
        }

        /** What speaks of the subquery's rows alone stays with them. */
        private Membership split(RelNode base, RexNode test, LogicalFilter correlated) {
            List<RexNode> own = new ArrayList<>();
            List<RexNode> shared = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(correlated.getCondition())) {
                if (!RexUtil.containsCorrelation(conjunct)) {
                    own.add(conjunct);
                } else {
                    shared.add(onBothSides(conjunct));
                }
            }
            RelNode right = own.isEmpty() ? base : LogicalFilter.create(base, RexUtil.composeConjunction(rex, own));
            return new Membership(right, test, RexUtil.composeConjunction(rex, shared));
        }

        /** An expression of the subquery over the join's fields: its own ones stand right, outer ones left. */
        private RexNode onBothSides(RexNode expression) {
            return expression.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeInputRef(ref.getType(), ref.getIndex() + width);
                }

                @Override
                public RexNode visitFieldAccess(RexFieldAccess access) {
                    return access.getReferenceExpr() instanceof RexCorrelVariable variable
                                    && outer.contains(variable.id)
                            ? rex.makeInputRef(
                                    access.getType(), access.getField().getIndex())
                            : super.visitFieldAccess(access);
                }
            });
        }
    }
}
