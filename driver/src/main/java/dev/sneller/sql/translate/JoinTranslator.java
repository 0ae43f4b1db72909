package dev.sneller.sql.translate;

import dev.sneller.error.Invariant;
import dev.sneller.expression.Expression;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;

/** Joins: keys and residual, the smaller side to build, keys of one type on both sides. */
final class JoinTranslator {
    private final Join join;
    private final PlanNode left;
    private final PlanNode right;
    private final List<Integer> leftKeys = new ArrayList<>();
    private final List<Integer> rightKeys = new ArrayList<>();
    private final List<Boolean> nullEquals = new ArrayList<>();
    private final RexNode residual;

    private JoinTranslator(Join join, PlanNode left, PlanNode right) {
        this.join = join;
        this.left = left;
        this.right = right;
        List<Boolean> filterNulls = new ArrayList<>();
        residual = RelOptUtil.splitJoinCondition(
                join.getLeft(), join.getRight(), join.getCondition(), leftKeys, rightKeys, filterNulls);
        filterNulls.forEach(filters -> nullEquals.add(!filters));
    }

    /** @param buildLeft whether the left side is the smaller one, which then is kept */
    static PlanNode translate(Join join, PlanNode left, PlanNode right, boolean buildLeft) {
        return new JoinTranslator(join, left, right).plan(buildLeft);
    }

    private PlanNode plan(boolean swap) {
        JoinKind kind = kind(join.getJoinType(), swap);
        int leftWidth = left.types().size();
        int rightWidth = right.types().size();
        Side probe = swap ? side(right, rightKeys, left, leftKeys) : side(left, leftKeys, right, rightKeys);
        Side build = swap ? side(left, leftKeys, right, rightKeys) : side(right, rightKeys, left, leftKeys);
        Expression condition = residual == null || residual.isAlwaysTrue() ? null : residual(swap, probe, build);
        PlanNode joined = leftKeys.isEmpty()
                ? new PlanNode.NestedLoop(kind, probe.plan(), build.plan(), condition)
                : new PlanNode.Join(
                        kind, probe.plan(), build.plan(), probe.keys(), build.keys(), nullEquals, condition);
        List<Integer> order = new ArrayList<>();
        int probeWidth = probe.plan().types().size();
        range(swap && kind.yieldsPairs() ? probeWidth : 0, leftWidth).forEach(order::add);
        if (kind.yieldsPairs()) {
            range(swap ? 0 : probeWidth, rightWidth).forEach(order::add);
        }
        return Projections.reordered(joined, order);
    }

    private static IntStream range(int from, int length) {
        return IntStream.range(from, from + length);
    }

    /** @param swap whether the engine's left is the right one here */
    private static JoinKind kind(JoinRelType type, boolean swap) {
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

    /** An input with its keys; keys whose type had to change stand behind its columns. */
    private record Side(PlanNode plan, List<Integer> keys) {}

    private static Side side(PlanNode plan, List<Integer> keys, PlanNode other, List<Integer> otherKeys) {
        List<Expression> columns = Projections.columns(plan);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Expression key = columns.get(keys.get(i));
            LogicalType otherType = other.types().get(otherKeys.get(i));
            if (Casting.isComparable(key.type(), otherType)) {
                positions.add(keys.get(i));
            } else {
                columns.add(Casting.cast(key, Casting.common(key.type(), otherType)));
                positions.add(columns.size() - 1);
            }
        }
        return new Side(Projections.of(plan, columns), positions);
    }

    /** The rest of the condition over the probe side's columns, then the build side's. */
    private Expression residual(boolean swap, Side probe, Side build) {
        int leftWidth = left.types().size();
        int probeWidth = probe.plan().types().size();
        List<LogicalType> types = new ArrayList<>(probe.plan().types());
        types.addAll(build.plan().types());
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
            public java.util.Optional<Expression> path(
                    int index, dev.sneller.type.Path path, LogicalType type, dev.sneller.expression.CastRule rule) {
                return java.util.Optional.empty();
            }
        };
        return new ExpressionTranslator(columns).translate(residual);
    }
}
