package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code FROM l SEMI JOIN r ON c} is {@code FROM l WHERE EXISTS (SELECT 1 FROM r WHERE c)}, ANTI JOIN its negation. */
final class SemiJoins {
    private final SqlSelect select;

    private SemiJoins(SqlSelect select) {
        this.select = select;
    }

    static void moveToWhere(SqlSelect select) {
        if (select.getFrom() instanceof SqlJoin join) {
            select.setFrom(new SemiJoins(select).without(join));
        }
    }

    /** The left side of joins that keep or drop left rows whole: there a condition may as well come later. */
    private SqlNode without(SqlNode source) {
        if (!(source instanceof SqlJoin join)) {
            return source;
        }
        JoinType type = join.getJoinType();
        if (type == JoinType.LEFT_SEMI_JOIN || type == JoinType.LEFT_ANTI_JOIN) {
            SqlNode rows = without(join.getLeft());
            where(exists(join));
            return rows;
        }
        if (type != JoinType.RIGHT && type != JoinType.FULL) {
            join.setLeft(without(join.getLeft()));
        }
        refuse(join.getLeft());
        refuse(join.getRight());
        return join;
    }

    private static void refuse(SqlNode source) {
        if (source instanceof SqlJoin join
                && (join.getJoinType() == JoinType.LEFT_SEMI_JOIN || join.getJoinType() == JoinType.LEFT_ANTI_JOIN)) {
            throw Refusals.of(join.getJoinType() + " inside of this join", join.getParserPosition());
        }
    }

    private static SqlNode exists(SqlJoin join) {
        SqlParserPos pos = join.getParserPosition();
        if (join.isNatural() || join.getConditionType() == JoinConditionType.USING) {
            throw Refusals.of("SEMI or ANTI JOIN without ON", pos);
        }
        SqlNode rows = new SqlSelect(
                pos,
                null,
                SqlNodeList.of(SqlLiteral.createExactNumeric("1", pos)),
                join.getRight(),
                join.getCondition(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        SqlNode exists = SqlStdOperatorTable.EXISTS.createCall(pos, rows);
        return join.getJoinType() == JoinType.LEFT_SEMI_JOIN ? exists : SqlStdOperatorTable.NOT.createCall(pos, exists);
    }

    private void where(SqlNode condition) {
        SqlNode where = select.getWhere();
        select.setWhere(
                where == null
                        ? condition
                        : SqlStdOperatorTable.AND.createCall(where.getParserPosition(), where, condition));
    }
}
