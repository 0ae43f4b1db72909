package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code FROM l SEMI JOIN r ON c} is {@code FROM l WHERE EXISTS (SELECT 1 FROM r WHERE c)}, ANTI JOIN its negation. */
final class SemiJoins {
    /** The select list of the subqueries made here, known again by identity. */
    private static final SqlLiteral ROW = SqlLiteral.createCharString("row of a semi join", SqlParserPos.ZERO);

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

    /** Whether the condition of this subquery was that of a join: there a name has to be of one side only. */
    static boolean hasConditionOfJoin(SqlSelect subquery) {
        return subquery.getSelectList() != null
                && subquery.getSelectList().size() == 1
                && subquery.getSelectList().get(0) == ROW;
    }

    private static SqlNode exists(SqlJoin join) {
        SqlParserPos pos = join.getParserPosition();
        if (join.isNatural()) {
            throw Refusals.of("NATURAL SEMI or ANTI JOIN", pos);
        }
        SqlNode rows = new SqlSelect(
                pos,
                null,
                SqlNodeList.of(ROW),
                join.getRight(),
                condition(join),
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

    private static SqlNode condition(SqlJoin join) {
        if (join.getConditionType() != JoinConditionType.USING) {
            return join.getCondition();
        }
        SqlNode all = null;
        for (SqlNode column : (SqlNodeList) join.getCondition()) {
            SqlNode same = SqlStdOperatorTable.EQUALS.createCall(
                    column.getParserPosition(), of(join.getLeft(), column), of(join.getRight(), column));
            all = all == null ? same : SqlStdOperatorTable.AND.createCall(column.getParserPosition(), all, same);
        }
        return all;
    }

    private static SqlNode of(SqlNode source, SqlNode column) {
        SqlNode named = source.getKind() == SqlKind.AS ? ((SqlCall) source).operand(1) : source;
        if (!(named instanceof SqlIdentifier name)) {
            throw Refusals.of("USING of SEMI or ANTI JOIN beside a source without a name", column.getParserPosition());
        }
        String table = name.names.get(name.names.size() - 1);
        return new SqlIdentifier(List.of(table, ((SqlIdentifier) column).getSimple()), column.getParserPosition());
    }

    private void where(SqlNode condition) {
        SqlNode where = select.getWhere();
        select.setWhere(
                where == null
                        ? condition
                        : SqlStdOperatorTable.AND.createCall(where.getParserPosition(), where, condition));
    }
}
