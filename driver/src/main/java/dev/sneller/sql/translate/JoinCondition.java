package dev.sneller.sql.translate;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * A join's condition, taken apart into equalities of one side's value with the other's, and the rest.
 *
 * @param rest over left fields, then right ones; TRUE when nothing is left
 */
record JoinCondition(List<Key> keys, RexNode rest) {
    /**
     * {@code left = right}.
     *
     * @param left over the left side's fields
     * @param right over the right side's fields
     * @param nullEquals whether NULL equals NULL
     */
    record Key(RexNode left, RexNode right, boolean nullEquals) {}

    static JoinCondition of(RexNode condition, int leftWidth, RexBuilder rex) {
        List<Key> keys = new ArrayList<>();
        List<RexNode> rest = new ArrayList<>();
        for (RexNode conjunct : RelOptUtil.conjunctions(condition)) {
            RexNode plain = conjunct instanceof RexCall call
                    ? RelOptUtil.collapseExpandedIsNotDistinctFromExpr(call, rex)
                    : conjunct;
            Key key = key(plain, leftWidth);
            if (key == null) {
                rest.add(conjunct);
            } else {
                keys.add(key);
            }
        }
        return new JoinCondition(keys, RexUtil.composeConjunction(rex, rest));
    }

    /** Null where the conjunct is no such equality. */
    private static Key key(RexNode conjunct, int leftWidth) {
        if (!conjunct.isA(SqlKind.EQUALS) && !conjunct.isA(SqlKind.IS_NOT_DISTINCT_FROM)) {
            return null;
        }
        RexNode a = ((RexCall) conjunct).getOperands().get(0);
        RexNode b = ((RexCall) conjunct).getOperands().get(1);
        boolean nullEquals = conjunct.isA(SqlKind.IS_NOT_DISTINCT_FROM);
        if (isLeft(a, leftWidth) && isRight(b, leftWidth)) {
            return new Key(a, RexUtil.shift(b, -leftWidth), nullEquals);
        }
        return isLeft(b, leftWidth) && isRight(a, leftWidth)
                ? new Key(b, RexUtil.shift(a, -leftWidth), nullEquals)
                : null;
    }

    private static boolean isLeft(RexNode node, int leftWidth) {
        ImmutableBitSet read = RelOptUtil.InputFinder.bits(node);
        return !read.isEmpty() && read.length() <= leftWidth;
    }

    private static boolean isRight(RexNode node, int leftWidth) {
        ImmutableBitSet read = RelOptUtil.InputFinder.bits(node);
        return !read.isEmpty() && read.nth(0) >= leftWidth;
    }
}
