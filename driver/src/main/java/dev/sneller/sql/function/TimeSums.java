package dev.sneller.sql.function;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Operands of {@code +} and {@code -}, for which a time of day or timestamp would be cut to its date: two of them differ by an interval, which
 * is refused, and a number of days is added to dates only.
 */
final class TimeSums implements SqlOperandTypeChecker {
    private final SqlOperandTypeChecker others;

    TimeSums(SqlOperandTypeChecker others) {
        this.others = others;
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        RelDataType left = call.getOperandType(0);
        RelDataType right = call.getOperandType(1);
        if (isTime(left) && SqlTypeUtil.isDatetime(right) || SqlTypeUtil.isDatetime(left) && isTime(right)) {
            throw refusal(
                    call,
                    ErrorCode.UNSUPPORTED,
                    "the difference of two times is not supported yet; write DATEDIFF('second', from, to)");
        } else if (isTime(left) && SqlTypeUtil.isNumeric(right) || SqlTypeUtil.isNumeric(left) && isTime(right)) {
            throw refusal(
                    call,
                    ErrorCode.ARGUMENT_TYPES,
                    "a number is added to a DATE, as days, not to a time; write DATEADD('day', n, t)");
        }
        return others.checkOperandTypes(call, throwOnFailure);
    }

    private static boolean isTime(RelDataType type) {
        return SqlTypeUtil.isDatetime(type) && !SqlTypeUtil.isDate(type);
    }

    private static SnellerException refusal(SqlCallBinding call, ErrorCode code, String message) {
        return new SnellerException(
                code, message, StatementNode.place(call.getCall().getParserPosition()), null);
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return others.getOperandCountRange();
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
        return others.getAllowedSignatures(operator, name);
    }
}
