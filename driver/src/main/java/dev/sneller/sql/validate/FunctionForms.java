package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Functions for which the grammar has a form of its own become ordinary calls, looked up by name like all others. */
final class FunctionForms {
    private FunctionForms() {}

    static SqlNode rewrite(SqlCall call) {
        SqlOperator operator = call.getOperator();
        if (operator == SqlStdOperatorTable.TRIM) {
            return trim(call);
        }
        if (operator == SqlStdOperatorTable.BITAND_OPERATOR || operator == SqlStdOperatorTable.BITXOR_OPERATOR) {
            return named(
                    call, operator == SqlStdOperatorTable.BITAND_OPERATOR ? "BITAND" : "BITXOR", call.getOperandList());
        }
        if (operator.getKind() == SqlKind.FLOOR || operator.getKind() == SqlKind.CEIL) {
            return named(call, operator.getKind().name(), call.getOperandList());
        }
        if (operator == SqlStdOperatorTable.ARRAY_VALUE_CONSTRUCTOR || operator == SqlLibraryOperators.ARRAY) {
            return named(call, "ARRAY_CONSTRUCT", call.getOperandList());
        }
        return switch (operator.getName()) {
            case "COALESCE" -> ArgumentCounts.oneOrMore(call);
            case "ROUND" -> rounded(call);
            case "TRUNC", "TRUNCATE" -> truncated(call);
            case "TRANSLATE3" -> named(call, "TRANSLATE", call.getOperandList());
            case "SUBSTRING" -> named(call, "SUBSTR", call.getOperandList());
            case "POSITION" -> named(call, "POSITION", call.getOperandList());
            default -> call;
        };
    }

    /** {@code ROUND(x, places, 'HALF_TO_EVEN')}: the mode is part of the name. */
    private static SqlNode rounded(SqlCall call) {
        if (call.operandCount() != 3 || !(call.operand(2) instanceof SqlLiteral mode)) {
            return call;
        }
        String name = switch (String.valueOf(mode.toValue()).toUpperCase(Locale.ROOT)) {
            case "HALF_AWAY_FROM_ZERO" -> "ROUND";
            case "HALF_TO_EVEN" -> "ROUND_EVEN";
            default ->
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "argument 3 of ROUND is 'HALF_AWAY_FROM_ZERO' or 'HALF_TO_EVEN'",
                        StatementNode.place(mode.getParserPosition()),
                        null);
        };
        return named(call, name, call.getOperandList().subList(0, 2));
    }

    /** {@code TRUNC(date, 'month')}: a text as the second operand is a part of time. */
    private static SqlNode truncated(SqlCall call) {
        boolean isTime = call.operandCount() == 2
                && call.operand(1) instanceof SqlLiteral part
                && SqlTypeName.CHAR_TYPES.contains(part.getTypeName());
        return isTime ? named(call, "DATE_TRUNC", List.of(call.operand(1), call.operand(0))) : call;
    }

    /** {@code TRIM([BOTH | LEADING | TRAILING] [set FROM] text)}. */
    private static SqlNode trim(SqlCall call) {
        SqlTrimFunction.Flag side = ((SqlLiteral) call.operand(0)).getValueAs(SqlTrimFunction.Flag.class);
        String name = switch (side) {
            case BOTH -> "TRIM";
            case LEADING -> "LTRIM";
            case TRAILING -> "RTRIM";
        };
        List<SqlNode> operands = new ArrayList<>(List.of(call.operand(2), call.operand(1)));
        boolean blanks = operands.get(1) instanceof SqlLiteral set && " ".equals(set.toValue());
        return named(call, name, blanks ? operands.subList(0, 1) : operands);
    }

    /** A call of the function of this name, at the place of another call. */
    static SqlNode named(SqlCall call, String name, List<SqlNode> operands) {
        return named(call.getParserPosition(), name, operands);
    }

    static SqlNode named(SqlParserPos pos, String name, List<SqlNode> operands) {
        SqlIdentifier id = new SqlIdentifier(name, pos);
        return new SqlUnresolvedFunction(id, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(pos, operands);
    }
}
