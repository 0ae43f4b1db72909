package dev.sneller.sql.translate;

import dev.sneller.error.Invariant;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.rule.MarkJoin;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.AsofJoin;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Joins: keys and residual, the smaller side to keep, keys of one type on both sides. */
final class JoinTranslator {
    private final PlanNode left;
    private final PlanNode right;
    private final JoinCondition condition;

    private JoinTranslator(PlanNode left, PlanNode right, JoinCondition condition) {
        this.left = left;
        this.right = right;
        this.condition = condition;
    }

    /** @param keepLeft whether the left side is the smaller one, which then is kept */
    static PlanNode translate(Join join, PlanNode left, PlanNode right, boolean keepLeft) {
        JoinCondition condition = JoinCondition.of(
                join.getCondition(), left.types().size(), join.getCluster().getRexBuilder());
        return new JoinTranslator(left, right, condition).plan(kind(join.getJoinType(), keepLeft), keepLeft);
    }

    /** The left rows with their mark. */
    static PlanNode mark(MarkJoin join, PlanNode left, PlanNode right) {
        return marked(join, left, right, JoinKind.MARK, JoinKind.NULL_AWARE_MARK);
    }

    /** The left rows whose mark is FALSE, and that mark. */
    static PlanNode unmarked(MarkJoin join, PlanNode left, PlanNode right) {
        PlanNode rows = marked(join, left, right, JoinKind.ANTI, JoinKind.NULL_AWARE_ANTI);
        List<Expression> columns = Projections.columns(rows);
        columns.add(new Expression.Literal(Datum.of(false)));
        return Projections.of(rows, columns);
    }

    /** ASOF: the nearest right row of each left row. */
    static PlanNode asof(AsofJoin join, PlanNode left, PlanNode right) {
        int leftWidth = left.types().size();
        RexBuilder rex = join.getCluster().getRexBuilder();
        JoinCondition condition = JoinCondition.of(join.getCondition(), leftWidth, rex);
        if (!condition.rest().isAlwaysTrue()) {
            throw ExpressionTranslator.unsupported("ASOF JOIN on other conditions than equalities");
        }
        JoinKind kind = join.getJoinType() == JoinRelType.LEFT_ASOF ? JoinKind.LEFT : JoinKind.INNER;
        RexCall match = (RexCall) join.getMatchCondition();
        boolean isLeftFirst =
                RelOptUtil.InputFinder.bits(match.getOperands().get(0)).length() <= leftWidth;
        RexNode leftMatch = match.getOperands().get(isLeftFirst ? 0 : 1);
        RexNode rightMatch = RexUtil.shift(match.getOperands().get(isLeftFirst ? 1 : 0), -leftWidth);
        SqlKind comparison = isLeftFirst ? match.getKind() : match.getKind().reverse();
        return new JoinTranslator(left, right, condition).asof(kind, leftMatch, comparison.sql, rightMatch);
    }

    private PlanNode asof(JoinKind kind, RexNode leftMatch, String comparison, RexNode rightMatch) {
        Side leftSide = new Side(left);
        Side rightSide = new Side(right);
        addKeys(leftSide, rightSide);
        if (condition.keys().isEmpty()) {
            leftSide.key(new Expression.Literal(Datum.of(true)));
            rightSide.key(new Expression.Literal(Datum.of(true)));
        }
        addPair(leftSide, leftMatch, rightSide, rightMatch);
        int last = leftSide.keys.size() - 1;
        Binary.Join keys = new Binary.Join(
                kind,
                leftSide.plan(),
                rightSide.plan(),
                leftSide.keys.subList(0, last),
                rightSide.keys.subList(0, last),
                Collections.nCopies(last, false),
                null);
        PlanNode joined = new Binary.AsofJoin(keys, leftSide.keys.get(last), comparison, rightSide.keys.get(last));
        List<Integer> order = new ArrayList<>();
        range(0, left.types().size()).forEach(order::add);
        range(leftSide.plan().types().size(), right.types().size()).forEach(order::add);
        return Projections.reordered(joined, order);
    }

    /** @param nullAware the kind that tells unknown from false, which costs more where keys can be NULL */
    private static PlanNode marked(
            MarkJoin join, PlanNode left, PlanNode right, JoinKind twoValued, JoinKind nullAware) {
        RexBuilder rex = join.getCluster().getRexBuilder();
        boolean isKnown = !join.test().getType().isNullable();
        RexNode decides = isKnown || join.condition().isAlwaysTrue()
                ? join.condition()
                : rex.makeCall(SqlStdOperatorTable.IS_TRUE, join.condition());
        JoinCondition condition = JoinCondition.of(
                RexUtil.composeConjunction(rex, List.of(join.test(), decides)),
                left.types().size(),
                rex);
        return new JoinTranslator(left, right, condition).plan(isKnown ? twoValued : nullAware, false);
    }

    /** @param swap whether the engine's left is the right one here */
    static JoinKind kind(JoinRelType type, boolean swap) {
        return switch (type) {
            case INNER -> JoinKind.INNER;
            case LEFT -> swap ? JoinKind.RIGHT : JoinKind.LEFT;
            case RIGHT -> swap ? JoinKind.LEFT : JoinKind.RIGHT;
            case FULL -> JoinKind.FULL;
            case SEMI -> swap ? JoinKind.RIGHT_SEMI : JoinKind.SEMI;
            case ANTI -> swap ? JoinKind.RIGHT_ANTI : JoinKind.ANTI;
            default -> throw ExpressionTranslator.unsupported(type + " JOIN");
        };
    }

    private PlanNode plan(JoinKind kind, boolean swap) {
        int leftWidth = left.types().size();
        Side leftSide = new Side(left);
        Side rightSide = new Side(right);
        addKeys(leftSide, rightSide);
        Side probe = swap ? rightSide : leftSide;
        Side kept = swap ? leftSide : rightSide;
        List<Boolean> nullEquals =
                condition.keys().stream().map(JoinCondition.Key::nullEquals).toList();
        Expression residual = condition.rest().isAlwaysTrue() ? null : residual(swap, probe.plan(), kept.plan());
        PlanNode joined = nullEquals.isEmpty()
                ? new Binary.NestedLoop(kind, probe.plan(), kept.plan(), residual)
                : new Binary.Join(kind, probe.plan(), kept.plan(), probe.keys, kept.keys, nullEquals, residual);
        List<Integer> order = new ArrayList<>();
        int probeWidth = probe.plan().types().size();
        range(swap && kind.yieldsPairs() ? probeWidth : 0, leftWidth).forEach(order::add);
        if (kind.yieldsPairs()) {
            range(swap ? 0 : probeWidth, right.types().size()).forEach(order::add);
        } else if (kind.marks()) {
            order.add(probeWidth);
        }
        return Projections.reordered(joined, order);
    }

    private void addKeys(Side leftSide, Side rightSide) {
        condition.keys().forEach(key -> addPair(leftSide, key.left(), rightSide, key.right()));
    }

    /** Two values that are compared become columns of a type both can be read as. */
    private static void addPair(Side leftSide, RexNode left, Side rightSide, RexNode right) {
        Expression a = leftSide.value(left);
        Expression b = rightSide.value(right);
        LogicalType common = Casting.common(a.type(), b.type());
        boolean isSame = Casting.isComparable(a.type(), b.type());
        leftSide.key(isSame ? a : Casting.cast(a, common));
        rightSide.key(isSame ? b : Casting.cast(b, common));
    }

    private static IntStream range(int from, int length) {
        return IntStream.range(from, from + length);
    }

    /** An input with its keys; keys that are computed stand behind its columns. */
    private static final class Side {
        private final PlanNode input;
        private final List<Expression> columns;
        private final List<Integer> keys = new ArrayList<>();

        Side(PlanNode input) {
            this.input = input;
            this.columns = Projections.columns(input);
        }

        Expression value(RexNode node) {
            return new ExpressionTranslator(InputColumns.of(input.types())).translate(node);
        }

        void key(Expression key) {
            if (key instanceof Expression.ColumnRef column) {
                keys.add(column.index());
            } else {
                keys.add(columns.size());
                columns.add(key);
            }
        }

        PlanNode plan() {
            return Projections.of(input, columns);
        }
    }

    /** The rest of the condition over the probe side's columns, then the kept side's. */
    private Expression residual(boolean swap, PlanNode probe, PlanNode kept) {
        int leftWidth = left.types().size();
        int probeWidth = probe.types().size();
        List<LogicalType> types = new ArrayList<>(probe.types());
        types.addAll(kept.types());
        InputColumns columns = new InputColumns() {
            @Override
            public Expression column(int index) {
                boolean isLeft = index < leftWidth;
                int within = isLeft ? index : index - leftWidth;
                int position = isLeft == swap ? probeWidth + within : within;
                Invariant.check(position < types.size(), "a join condition over columns of the join");
                return new Expression.ColumnRef(position, types.get(position));
            }

            @Override
            public Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule) {
                return Optional.empty();
            }
        };
        return new ExpressionTranslator(columns).translate(condition.rest());
    }
}
