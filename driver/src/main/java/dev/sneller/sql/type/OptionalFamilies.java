package dev.sneller.sql.type;

import java.util.List;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Families in order, the last ones optional; Calcite's own checker casts operands only when all of them are there. */
record OptionalFamilies(int required, List<SqlTypeFamily> families) implements SqlOperandTypeChecker {
    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        int count = call.getOperandCount();
        return count >= required
                && count <= families.size()
                && OperandTypes.family(families.subList(0, count)).checkOperandTypes(call, throwOnFailure);
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        return SqlOperandCountRanges.between(required, families.size());
    }

    @Override
    public SqlOperandTypeInference typeInference() {
        return OperandTypes.family(families).typeInference();
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
        return OperandTypes.family(families).getAllowedSignatures(operator, name);
    }
}
