package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Subqueries as values become joins with one row each: plain ones where they read nothing of the row they stand beside, correlated ones where
 * they do. A subquery that only reads rows further out is plain here, which Calcite's own rules get wrong.
 */
final class SubQueries extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new SubQueries());
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode visited = super.visit(node);
        if (visited instanceof LogicalFilter filter && RexUtil.SubQueryFinder.find(filter.getCondition()) != null) {
            Beside beside = new Beside(filter.getInput(), filter.getVariablesSet());
            RexNode condition = filter.getCondition().accept(beside);
            return beside.withoutValues(LogicalFilter.create(beside.input, condition));
        }
        if (visited instanceof LogicalProject project && RexUtil.SubQueryFinder.find(project.getProjects()) != null) {
            Beside beside = new Beside(project.getInput(), project.getVariablesSet());
            List<RexNode> fields = new ArrayList<>(project.getProjects());
            fields.replaceAll(field -> field.accept(beside));
            RelNode result = LogicalProject.create(
                    beside.input,
                    project.getHints(),
                    fields,
                    project.getRowType().getFieldNames(),
                    Set.of());
            return RelOptUtil.createCastRel(result, project.getRowType(), false);
        }
        return visited instanceof LogicalJoin join && RexUtil.SubQueryFinder.find(join.getCondition()) != null
                ? again(join)
                : visited;
    }

    private RelNode again(LogicalJoin join) {
        RelNode free = JoinConditions.withoutSubQueries(join);
        return free == join ? join : SemiJoins.apply(free).accept(this);
    }

    /** The input of one node with a field more for each subquery that its expressions ask for. */
    private static final class Beside extends RexShuttle {
        private final RelNode original;
        private final Set<CorrelationId> own;
        private final RexBuilder rex;
        private final Map<RexSubQuery, RexNode> values = new HashMap<>();
        private RelNode input;

        Beside(RelNode input, Set<CorrelationId> own) {
            this.original = input;
            this.own = own;
            this.rex = input.getCluster().getRexBuilder();
            this.input = input;
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
            RexNode known = values.get(visited);
            if (known == null) {
                known = value(visited.clone(SubQueries.apply(visited.rel)));
                values.put(visited, known);
            }
            return known;
        }

        private RexNode value(RexSubQuery query) {
            RexNode alone = OneRow.valueOfNothing(query);
            if (alone != null) {
                return rex.ensureType(query.getType(), alone.accept(new OwnFields()), true);
            }
            OneRow row = OneRow.of(query, original, own);
            if (row == null) {
                return query;
            }
            int field = input.getRowType().getFieldCount();
            input = joined(row);
            RexNode value = row.value(field, input);
            return SqlTypeUtil.equalSansNullability(rex.getTypeFactory(), value.getType(), query.getType())
                    ? value
                    : rex.makeAbstractCast(query.getType(), value, false);
        }

        private RelNode joined(OneRow row) {
            JoinRelType type = row.isAlwaysThere() ? JoinRelType.INNER : JoinRelType.LEFT;
            return row.outer() == null
                    ? LogicalJoin.create(input, row.rel(), List.of(), rex.makeLiteral(true), Set.of(), type)
                    : LogicalCorrelate.create(
                            input,
                            row.rel(),
                            List.of(),
                            row.outer(),
                            RelOptUtil.correlationColumns(row.outer(), row.rel()),
                            type);
        }

        /** Fields of the row beside, without a detour. */
        private final class OwnFields extends RexShuttle {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                return access.getReferenceExpr() instanceof RexCorrelVariable variable && own.contains(variable.id)
                        ? rex.makeInputRef(original, access.getField().getIndex())
                        : super.visitFieldAccess(access);
            }
        }

        RelNode withoutValues(RelNode node) {
            int width = original.getRowType().getFieldCount();
            List<RexNode> fields = rex.identityProjects(node.getRowType()).subList(0, width);
            return LogicalProject.create(
                    node, List.of(), fields, original.getRowType().getFieldNames(), Set.of());
        }
    }
}
