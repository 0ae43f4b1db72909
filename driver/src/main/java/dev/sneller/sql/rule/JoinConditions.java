package dev.sneller.sql.rule;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Subqueries in the condition of a join: fields of a side where they read one side only, else moved into a filter, above an inner join, on the
 * right side of a left one. A full join is the left one and the right rows without a partner.
 */
final class JoinConditions {
    private final LogicalJoin join;
    private final RexBuilder rex;
    private final int leftWidth;

    private JoinConditions(LogicalJoin join) {
        this.join = join;
        this.rex = join.getCluster().getRexBuilder();
        this.leftWidth = join.getLeft().getRowType().getFieldCount();
    }

    /** The same rows, with what is left of subqueries in filters and projections. */
    static RelNode withoutSubQueries(LogicalJoin join) {
        JoinConditions conditions = new JoinConditions(join);
        return switch (join.getJoinType()) {
            case INNER -> conditions.filtered();
            case LEFT -> OneSidedSubQueries.moved(join).orElseGet(conditions::lateral);
            case RIGHT -> OneSidedSubQueries.moved(join).orElseGet(conditions::turned);
            case FULL -> OneSidedSubQueries.moved(join).orElseGet(conditions::full);
            default -> join;
        };
    }

    private RelNode filtered() {
        RelNode product = LogicalJoin.create(
                join.getLeft(), join.getRight(), join.getHints(), rex.makeLiteral(true), Set.of(), JoinRelType.INNER);
        return LogicalFilter.create(product, join.getCondition(), ImmutableSet.copyOf(join.getVariablesSet()));
    }

    private RelNode lateral() {
        CorrelationId left = join.getCluster().createCorrel();
        CorrelationId right = join.getCluster().createCorrel();
        RexNode condition = join.getCondition()
                .accept(new JoinFields(
                        join.getVariablesSet(),
                        field -> field < leftWidth
                                ? access(join.getLeft().getRowType(), left, field)
                                : rex.makeInputRef(join.getRight(), field - leftWidth),
                        field -> field < leftWidth
                                ? access(join.getLeft().getRowType(), left, field)
                                : access(join.getRight().getRowType(), right, field - leftWidth)));
        RelNode filtered = LogicalFilter.create(join.getRight(), condition, ImmutableSet.of(right));
        return LogicalCorrelate.create(
                join.getLeft(),
                filtered,
                join.getHints(),
                left,
                RelOptUtil.correlationColumns(left, filtered),
                JoinRelType.LEFT);
    }

    private RexNode access(RelDataType row, CorrelationId name, int field) {
        return rex.makeFieldAccess(rex.makeCorrel(row, name), field);
    }

    /** Where a field of the join stands once the right side is the left one. */
    private int turned(int field) {
        int rightWidth = join.getRight().getRowType().getFieldCount();
        return field < leftWidth ? rightWidth + field : field - leftWidth;
    }

    /** The left join of the right rows with those of {@code newRight}, which are the left ones with perhaps some fields more. */
    private RelNode leftJoinOfRight(RelNode newRight) {
        CorrelationId row = join.getCluster().createCorrel();
        RelDataType type = LogicalJoin.create(
                        join.getRight(), newRight, List.of(), rex.makeLiteral(true), Set.of(), JoinRelType.INNER)
                .getRowType();
        RexNode condition = join.getCondition()
                .accept(new JoinFields(
                        join.getVariablesSet(),
                        field -> rex.makeInputRef(
                                type.getFieldList().get(turned(field)).getType(), turned(field)),
                        field -> access(type, row, turned(field))));
        LogicalJoin turned = LogicalJoin.create(
                join.getRight(), newRight, join.getHints(), condition, Set.of(row), JoinRelType.LEFT);
        return new JoinConditions(turned).lateral();
    }

    private RelNode turned() {
        return projected(leftJoinOfRight(join.getLeft()), this::turned);
    }

    private RelNode full() {
        LogicalJoin left = LogicalJoin.create(
                join.getLeft(),
                join.getRight(),
                join.getHints(),
                join.getCondition(),
                join.getVariablesSet(),
                JoinRelType.LEFT);
        List<RexNode> marked =
                new ArrayList<>(rex.identityProjects(join.getLeft().getRowType()));
        marked.add(rex.makeLiteral(true));
        List<String> names = new ArrayList<>(join.getLeft().getRowType().getFieldNames());
        names.add("$PARTNER");
        RelNode partners = LogicalProject.create(join.getLeft(), List.of(), marked, names, Set.of());
        RelNode right = leftJoinOfRight(partners);
        RexNode partner = rex.makeInputRef(right, right.getRowType().getFieldCount() - 1);
        RelNode alone = LogicalFilter.create(right, rex.makeCall(SqlStdOperatorTable.IS_NULL, partner));
        return LogicalUnion.create(
                List.of(projected(new JoinConditions(left).lateral(), field -> field), projected(alone, this::turned)),
                true);
    }

    /** The fields of the join, where they are in another node. */
    private RelNode projected(RelNode node, IntUnaryOperator place) {
        List<RexNode> fields = new ArrayList<>();
        for (int field = 0; field < join.getRowType().getFieldCount(); field++) {
            fields.add(rex.makeInputRef(node, place.applyAsInt(field)));
        }
        RelNode projected =
                LogicalProject.create(node, List.of(), fields, join.getRowType().getFieldNames(), Set.of());
        return RelOptUtil.createCastRel(projected, join.getRowType(), false);
    }
}
