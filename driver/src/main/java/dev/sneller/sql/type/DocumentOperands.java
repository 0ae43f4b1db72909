package dev.sneller.sql.type;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;

/**
 * What operands a function of documents takes. A VARIANT stands for each of them and is cast as {@code ::} does where the engine binds the
 * function; a typed value is never an array or object.
 */
public final class DocumentOperands implements SqlOperandTypeChecker {
    /** A class of operands. */
    public enum Kind {
        /** Typed values too, each as a VARIANT of its kind. */
        VALUE,
        ARRAY,
        OBJECT,
        /** Any scalar. */
        TEXT,
        NUMBER,
        TRUTH;

        private boolean takes(RelDataType type) {
            return switch (type.getSqlTypeName()) {
                case NULL, ANY, UNKNOWN, VARIANT -> true;
                case ARRAY -> this == VALUE || this == ARRAY;
                case MAP -> this == VALUE || this == OBJECT;
                case BOOLEAN -> this == VALUE || this == TEXT || this == TRUTH;
                case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, FLOAT, REAL, DOUBLE, CHAR, VARCHAR ->
                    this != ARRAY && this != OBJECT;
                default -> this == VALUE || this == TEXT;
            };
        }
    }

    private final int required;
    private final boolean repeats;
    private final List<Kind> kinds;

    private DocumentOperands(int required, boolean repeats, Kind... kinds) {
        this.required = required;
        this.repeats = repeats;
        this.kinds = List.of(kinds);
    }

    /** @param required how many of these there must be at least */
    public static DocumentOperands of(int required, Kind... kinds) {
        return new DocumentOperands(required, false, kinds);
    }

    /** So many operands or more, all beyond the list like its last one. */
    public static DocumentOperands repeating(int required, Kind... kinds) {
        return new DocumentOperands(required, true, kinds);
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        for (int i = 0; i < call.getOperandCount(); i++) {
            if (!kinds.get(Math.min(i, kinds.size() - 1)).takes(call.getOperandType(i))) {
                if (throwOnFailure) {
                    throw call.newValidationSignatureError();
                }
                return false;
            }
        }
        return true;
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return repeats ? SqlOperandCountRanges.from(required) : SqlOperandCountRanges.between(required, kinds.size());
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
        return operator.getAllowedSignatures(name);
    }
}
