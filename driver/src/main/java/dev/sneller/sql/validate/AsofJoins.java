package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlAsofJoin;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * ASOF JOIN in its two forms: with MATCH_CONDITION it keeps left rows without a match; without it, the one comparison by order in ON is the
 * match, and left rows without one are kept when LEFT is written.
 */
final class AsofJoins {
    private static final Set<SqlKind> ORDERING =
            Set.of(SqlKind.GREATER_THAN, SqlKind.GREATER_THAN_OR_EQUAL, SqlKind.LESS_THAN, SqlKind.LESS_THAN_OR_EQUAL);

    private AsofJoins() {}

    /** The join with its match and its type; calls that are no ASOF JOIN stay. */
    static SqlCall matched(SqlCall call) {
        if (!(call instanceof SqlJoin join)
                || join.getJoinType() != JoinType.ASOF && join.getJoinType() != JoinType.LEFT_ASOF) {
            return call;
        }
        if (join instanceof SqlAsofJoin asof) {
            SqlLiteral keepsLeft =
                    JoinType.LEFT_ASOF.symbol(join.getJoinTypeNode().getParserPosition());
            return asof(asof, keepsLeft, asof.getCondition(), asof.getMatchCondition());
        }
        if (join.getConditionType() != JoinConditionType.ON) {
            throw needsMatch(join.getParserPosition());
        }
        List<SqlNode> equal = new ArrayList<>();
        List<SqlNode> ordering = new ArrayList<>();
        for (SqlNode part : conjunction(join.getCondition(), new ArrayList<>())) {
            (ORDERING.contains(part.getKind()) ? ordering : equal).add(part);
        }
        if (ordering.size() != 1) {
            throw needsMatch(join.getCondition().getParserPosition());
        }
        SqlParserPos pos = join.getCondition().getParserPosition();
        SqlNode rest = equal.stream()
                .reduce((left, right) -> SqlStdOperatorTable.AND.createCall(pos, left, right))
                .orElseGet(() -> SqlLiteral.createBoolean(true, pos));
        return asof(join, join.getJoinTypeNode(), rest, ordering.get(0));
    }

    private static List<SqlNode> conjunction(SqlNode condition, List<SqlNode> parts) {
        if (condition.getKind() == SqlKind.AND) {
            ((SqlCall) condition).getOperandList().forEach(part -> conjunction(part, parts));
        } else {
            parts.add(condition);
        }
        return parts;
    }

    private static SqlAsofJoin asof(SqlJoin join, SqlLiteral type, SqlNode condition, SqlNode match) {
        return new SqlAsofJoin(
                join.getParserPosition(),
                join.getLeft(),
                join.isNaturalNode(),
                type,
                join.getRight(),
                join.getConditionTypeNode(),
                condition,
                match);
    }

    private static SnellerException needsMatch(SqlParserPos pos) {
        return new SnellerException(
                ErrorCode.SYNTAX_ERROR,
                "ASOF JOIN needs MATCH_CONDITION (left >= right) behind its right side, or one such comparison in ON",
                StatementNode.place(pos),
                null);
    }
}
