package dev.sneller.sql.parse.syntax;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Frames that count groups of peers, in the words that Calcite has for windows: without an offset they are RANGE, with one they are ROWS
 * whose offsets stand in {@link #COUNT}.
 */
public final class GroupFrames {
    /** What a frame's offset counts: groups of peers. */
    public static final SqlFunction COUNT = new SqlFunction(
            "$GROUPS",
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.ARG0,
            (call, returned, operands) -> operands[0] = call.getTypeFactory().createSqlType(SqlTypeName.BIGINT),
            OperandTypes.EXACT_NUMERIC,
            SqlFunctionCategory.SYSTEM);

    private static final int REFERENCE = 1;
    private static final int PARTITION = 2;
    private static final int ORDER = 3;
    private static final int IS_ROWS = 4;
    private static final int ALLOW_PARTIAL = 7;
    private static final int EXCLUDE = 8;

    private GroupFrames() {}

    /** The window if its frame does not count groups, else one that says so. */
    public static SqlWindow applied(boolean isGroups, SqlWindow window) {
        if (!isGroups) {
            return window;
        }
        SqlNode lower = window.getLowerBound();
        SqlNode upper = window.getUpperBound();
        if (!hasOffset(lower) && !hasOffset(upper)) {
            return framed(window, false, lower, upper);
        }
        SqlNode end = upper == null ? SqlWindow.createCurrentRow(window.getParserPosition()) : upper;
        return framed(window, true, counted(lower, true), counted(end, false));
    }

    private static boolean hasOffset(SqlNode bound) {
        return bound instanceof SqlCall;
    }

    /** The current row's group is none away; on which side is said so that a frame turned round is still seen as one. */
    private static SqlNode counted(SqlNode bound, boolean isStart) {
        SqlParserPos pos = bound.getParserPosition();
        if (SqlWindow.isCurrentRow(bound)) {
            SqlNode none = COUNT.createCall(pos, SqlLiteral.createExactNumeric("0", pos));
            return isStart ? SqlWindow.createFollowing(none, pos) : SqlWindow.createPreceding(none, pos);
        }
        if (!(bound instanceof SqlCall call)) {
            return bound;
        }
        SqlNode offset = call.operand(0);
        return call.getOperator().createCall(pos, COUNT.createCall(pos, offset));
    }

    private static SqlWindow framed(SqlWindow window, boolean isRows, SqlNode lower, SqlNode upper) {
        List<SqlNode> parts = window.getOperandList();
        return SqlWindow.create(
                null,
                (SqlIdentifier) parts.get(REFERENCE),
                (SqlNodeList) parts.get(PARTITION),
                (SqlNodeList) parts.get(ORDER),
                SqlLiteral.createBoolean(isRows, parts.get(IS_ROWS).getParserPosition()),
                lower,
                upper,
                (SqlLiteral) parts.get(ALLOW_PARTIAL),
                (SqlLiteral) parts.get(EXCLUDE),
                window.getParserPosition());
    }
}
