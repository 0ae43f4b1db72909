package dev.sneller.sql.rule;

import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.FlattenOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * A lateral whose right side is a chain of projections, filters and flattens over a single row: the chain is put on top of the left side,
 * whose rows take the place of the single row. {@code FROM t, LATERAL FLATTEN(t.v)} becomes one node.
 */
final class LateralChains extends RelHomogeneousShuttle {
    static RelNode apply(RelNode root) {
        return root.accept(new LateralChains());
    }

    @Override
    public RelNode visit(LogicalCorrelate correlate) {
        RelNode visited = super.visit(correlate);
        if (!(visited instanceof LogicalCorrelate lateral) || !isChain(lateral.getRight())) {
            return visited;
        }
        if (lateral.getJoinType() == JoinRelType.INNER) {
            return RelOptUtil.createCastRel(new Chain(lateral).over(lateral.getRight()), lateral.getRowType(), false);
        }
        return lateral.getJoinType() == JoinRelType.LEFT
                        && lateral.getRight() instanceof Flatten flatten
                        && !hasFilter(flatten)
                ? leftOuter(lateral, flatten)
                : visited;
    }

    private static boolean isChain(RelNode node) {
        if (node instanceof LogicalValues values) {
            return values.getTuples().size() == 1;
        }
        boolean isLink = node instanceof LogicalProject project && !project.containsOver() && !hasSubQuery(project)
                || node instanceof LogicalFilter filter && !hasSubQuery(filter)
                || node instanceof Flatten;
        return isLink && isChain(node.getInput(0));
    }

    private static boolean hasSubQuery(RelNode node) {
        boolean[] found = {false};
        node.accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                found[0] = true;
                return query;
            }
        });
        return found[0];
    }

    private static boolean hasFilter(RelNode chain) {
        return chain.getInput(0) instanceof LogicalProject project && !(project.getInput() instanceof LogicalValues);
    }

    /** A left row without members stays, with NULL in every column, also in those that FLATTEN with OUTER fills. */
    private static RelNode leftOuter(LogicalCorrelate lateral, Flatten flatten) {
        FlattenOptions o = flatten.options();
        FlattenOptions outer = new FlattenOptions(o.objects(), o.arrays(), o.recursive(), true, o.prefix());
        Flatten right = new Flatten(flatten.getInput(), flatten.document(), outer, List.of(), flatten.columns());
        RelNode joined = new Chain(lateral).over(right);
        RexBuilder rex = lateral.getCluster().getRexBuilder();
        int width = lateral.getLeft().getRowType().getFieldCount();
        List<RexNode> columns = new ArrayList<>(rex.identityProjects(joined.getRowType()));
        if (!o.outer()) {
            RexNode key = columns.get(width + flatten.columns().indexOf(FlattenColumn.KEY));
            RexNode index = columns.get(width + flatten.columns().indexOf(FlattenColumn.INDEX));
            RexNode isEmpty = rex.makeCall(
                    SqlStdOperatorTable.AND,
                    rex.makeCall(SqlStdOperatorTable.IS_NULL, key),
                    rex.makeCall(SqlStdOperatorTable.IS_NULL, index));
            for (int i = width; i < columns.size(); i++) {
                RexNode none = rex.makeNullLiteral(columns.get(i).getType());
                columns.set(i, rex.makeCall(SqlStdOperatorTable.CASE, isEmpty, none, columns.get(i)));
            }
        }
        RelNode result = LogicalProject.create(
                joined, List.of(), columns, lateral.getRowType().getFieldNames(), Set.of());
        return RelOptUtil.createCastRel(result, lateral.getRowType(), false);
    }

    /** One lateral's chain, rebuilt node by node over the left side, whose fields come first in every node. */
    private static final class Chain {
        private final LogicalCorrelate lateral;
        private final RexBuilder rex;
        private final int width;

        Chain(LogicalCorrelate lateral) {
            this.lateral = lateral;
            this.rex = lateral.getCluster().getRexBuilder();
            this.width = lateral.getLeft().getRowType().getFieldCount();
        }

        RelNode over(RelNode node) {
            RelNode left = lateral.getLeft();
            if (node instanceof LogicalValues values) {
                return project(left, values.getTuples().get(0), values);
            }
            RelNode input = over(node.getInput(0));
            if (node instanceof LogicalProject project) {
                return project(input, project.getProjects(), project);
            }
            if (node instanceof LogicalFilter filter) {
                return filter.copy(filter.getTraitSet(), input, shifted(filter.getCondition(), input));
            }
            Flatten flatten = (Flatten) node;
            List<Integer> kept =
                    new ArrayList<>(IntStream.range(0, width).boxed().toList());
            flatten.kept().forEach(field -> kept.add(field + width));
            return new Flatten(input, shifted(flatten.document(), input), flatten.options(), kept, flatten.columns());
        }

        private RelNode project(RelNode input, List<? extends RexNode> expressions, RelNode named) {
            List<RexNode> all = new ArrayList<>();
            List<String> names = new ArrayList<>(lateral.getLeft().getRowType().getFieldNames());
            for (int i = 0; i < width; i++) {
                all.add(rex.makeInputRef(input, i));
            }
            expressions.forEach(expression -> all.add(shifted(expression, input)));
            names.addAll(named.getRowType().getFieldNames());
            return LogicalProject.create(input, List.of(), all, names, Set.of());
        }

        /** Fields of the chain stand behind those of the left side, which the correlation names. */
        private RexNode shifted(RexNode node, RelNode input) {
            return node.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeInputRef(input, ref.getIndex() + width);
                }

                @Override
                public RexNode visitFieldAccess(RexFieldAccess access) {
                    boolean isLeft = access.getReferenceExpr() instanceof RexCorrelVariable variable
                            && variable.id.equals(lateral.getCorrelationId());
                    return isLeft
                            ? rex.makeInputRef(input, access.getField().getIndex())
                            : super.visitFieldAccess(access);
                }
            });
        }
    }
}
