package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code LIMIT 40 PERCENT}: a share of the rows as their number. */
public final class RowShares {
    private static final int ATOM = 200;

    /** How many of a hundred rows. */
    public static final SqlOperator PERCENT = new SqlSpecialOperator("PERCENT", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            call.operand(0).unparse(writer, ATOM, ATOM);
            writer.keyword("PERCENT");
        }
    };

    private RowShares() {}

    /** So many of a hundred. */
    public static SqlNode percent(SqlNode number, SqlParserPos position) {
        return PERCENT.createCall(number.getParserPosition().plus(position), number);
    }

    /** The number of a share; null for what is none. */
    public static SqlNode shareOf(SqlNode count) {
        return count instanceof SqlCall call && call.getOperator() == PERCENT ? call.operand(0) : null;
    }
}
