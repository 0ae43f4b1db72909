package dev.sneller.sql.function.scalar;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.type.CastPairs;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The operands of a conversion: a value of any type that has a cast, perhaps a format, perhaps constant numbers behind it:
 * {@code TO_NUMBER (s, '99.9', 10, 1)}.
 */
final class Conversion implements SqlOperandTypeChecker {
    private static final int MOST_CONSTANTS = 2;

    private static final Set<TypeKind> FORMATTED = EnumSet.of(
            TypeKind.NUMBER,
            TypeKind.DOUBLE,
            TypeKind.BINARY,
            TypeKind.DATE,
            TypeKind.TIME,
            TypeKind.TIMESTAMP_NTZ,
            TypeKind.TIMESTAMP_LTZ,
            TypeKind.TIMESTAMP_TZ);

    private final TypeKind to;
    private final boolean takesFormat;
    private final int constants;
    private final boolean readsEpoch;

    private Conversion(TypeKind to, boolean takesFormat, int constants) {
        this(to, takesFormat, constants, false);
    }

    private Conversion(TypeKind to, boolean takesFormat, int constants, boolean readsEpoch) {
        this.readsEpoch = readsEpoch;
        this.to = to;
        this.takesFormat = takesFormat;
        this.constants = constants;
    }

    static Conversion to(TypeKind kind) {
        return new Conversion(kind, false, 0);
    }

    static Conversion withFormat(TypeKind kind) {
        return new Conversion(kind, true, 0);
    }

    /** To NUMBER, whose digits and places may follow. */
    static Conversion toNumber() {
        return new Conversion(TypeKind.NUMBER, true, MOST_CONSTANTS);
    }

    /** To a timestamp, whose scale may follow a number. */
    static Conversion toTimestamp(TypeKind kind) {
        return new Conversion(kind, true, 1);
    }

    /** To DATE, also from a number of seconds since 1970. */
    static Conversion toDateOrOfEpoch() {
        return new Conversion(TypeKind.DATE, true, 0, true);
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        boolean isRight = takesValue(call) && areConstantNumbers(call);
        if (!isRight && throwOnFailure) {
            throw call.newValidationSignatureError();
        }
        return isRight;
    }

    private boolean takesValue(SqlCallBinding call) {
        RelDataType type = call.getOperandType(0);
        if (SqlUtil.isNullLiteral(call.operand(0), false) || type.getSqlTypeName() == SqlTypeName.UNKNOWN) {
            return true;
        }
        TypeKind from = TypeMapping.toLogical(type).kind();
        if (!hasFormat(call)) {
            return CastPairs.exist(from, to) || readsEpoch && from == TypeKind.NUMBER;
        }
        return to == TypeKind.VARCHAR ? FORMATTED.contains(from) : from == TypeKind.VARCHAR || from == TypeKind.VARIANT;
    }

    /** Whether the second operand is a format. */
    static boolean hasFormat(SqlOperatorBinding call) {
        return call.getOperandCount() > 1 && isText(call.getOperandType(1));
    }

    private static boolean isText(RelDataType type) {
        return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName()) || type.getSqlTypeName() == SqlTypeName.NULL;
    }

    private boolean areConstantNumbers(SqlCallBinding call) {
        int first = hasFormat(call) ? 2 : 1;
        if (hasFormat(call) && !takesFormat || call.getOperandCount() - first > constants) {
            return false;
        }
        for (int i = first; i < call.getOperandCount(); i++) {
            if (!SqlTypeName.NUMERIC_TYPES.contains(call.getOperandType(i).getSqlTypeName())) {
                return false;
            }
            if (!call.isOperandLiteral(i, false)) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "argument " + (i + 1) + " of " + call.getOperator().getName() + " must be constant",
                        StatementNode.place(call.operand(i).getParserPosition()),
                        null);
            }
        }
        return true;
    }

    /** NUMBER of the digits and places that the call names, else of 38 digits and none. */
    static RelDataType number(SqlOperatorBinding call) {
        int first = hasFormat(call) ? 2 : 1;
        int precision = constant(call, first, LogicalType.MAX_PRECISION, 1, LogicalType.MAX_PRECISION);
        int scale = constant(call, first + 1, 0, 0, Math.min(precision, LogicalType.MAX_PRECISION - 1));
        return TypeMapping.toCalcite(LogicalType.number(precision, scale), call.getTypeFactory());
    }

    private static int constant(SqlOperatorBinding call, int operand, int otherwise, int least, int most) {
        if (operand >= call.getOperandCount()) {
            return otherwise;
        }
        Integer value = call.getOperandLiteralValue(operand, Integer.class);
        if (value == null || value < least || value > most) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    value + " digits of " + call.getOperator().getName() + " are not between " + least + " and "
                            + most);
        }
        return value;
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return SqlOperandCountRanges.between(1, 1 + (takesFormat ? 1 : 0) + constants);
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
        return operator.getAllowedSignatures(name);
    }
}
