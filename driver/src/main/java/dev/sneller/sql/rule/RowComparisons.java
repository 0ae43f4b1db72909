package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Comparisons of rows as comparisons of their fields: the first field that differs decides. */
final class RowComparisons {
    private RowComparisons() {}

    static RexNode compare(SqlKind kind, List<RexNode> left, List<RexNode> right, RexBuilder rex) {
        return switch (kind) {
            case EQUALS -> equal(left, right, rex);
            case NOT_EQUALS -> rex.makeCall(SqlStdOperatorTable.NOT, equal(left, right, rex));
            default -> ordered(kind, left, right, rex);
        };
    }

    private static RexNode equal(List<RexNode> left, List<RexNode> right, RexBuilder rex) {
        List<RexNode> fields = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            fields.add(rex.makeCall(SqlStdOperatorTable.EQUALS, left.get(i), right.get(i)));
        }
        return RexUtil.composeConjunction(rex, fields);
    }

    private static RexNode ordered(SqlKind kind, List<RexNode> left, List<RexNode> right, RexBuilder rex) {
        boolean less = kind == SqlKind.LESS_THAN || kind == SqlKind.LESS_THAN_OR_EQUAL;
        SqlOperator strict = less ? SqlStdOperatorTable.LESS_THAN : SqlStdOperatorTable.GREATER_THAN;
        int last = left.size() - 1;
        RexNode decided = rex.makeCall(RelOptUtil.op(kind, null), left.get(last), right.get(last));
        for (int i = last - 1; i >= 0; i--) {
            RexNode tied = rex.makeCall(SqlStdOperatorTable.EQUALS, left.get(i), right.get(i));
            decided = rex.makeCall(
                    SqlStdOperatorTable.OR,
                    rex.makeCall(strict, left.get(i), right.get(i)),
                    rex.makeCall(SqlStdOperatorTable.AND, tied, decided));
        }
        return decided;
    }
}
