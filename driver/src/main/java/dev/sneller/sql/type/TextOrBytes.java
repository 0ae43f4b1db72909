package dev.sneller.sql.type;

import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeName;

/** Operands by the first of them: BINARY asks for others than text does. */
record TextOrBytes(SqlOperandTypeChecker text, SqlOperandTypeChecker bytes) implements SqlOperandTypeChecker {
    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        boolean isBytes =
                SqlTypeName.BINARY_TYPES.contains(call.getOperandType(0).getSqlTypeName());
        return (isBytes ? bytes : text).checkOperandTypes(call, throwOnFailure);
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return text.getOperandCountRange();
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
        return text.getAllowedSignatures(operator, name);
    }
}
