package dev.sneller.sql.validate;

import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.type.CommonTypes;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** Columns of VALUES whose rows have values of several types: each value becomes of the common type. */
record ValuesColumns(SqlValidator validator, RelDataTypeFactory types, SqlValidatorScope scope) {
    void meet(SqlCall values) {
        List<SqlNode> rows = values.getOperandList();
        int columns = ((SqlCall) rows.get(0)).operandCount();
        boolean even = rows.stream().allMatch(row -> ((SqlCall) row).operandCount() == columns);
        for (int i = 0; even && rows.size() > 1 && i < columns; i++) {
            int column = i;
            meet(rows.stream().map(SqlCall.class::cast).toList(), column);
        }
    }

    private void meet(List<SqlCall> rows, int column) {
        List<SqlNode> values =
                rows.stream().<SqlNode>map(row -> row.operand(column)).toList();
        if (values.stream().anyMatch(SqlDynamicParam.class::isInstance)) {
            return;
        }
        boolean alike = values.stream()
                        .map(value -> validator.deriveType(scope, value).getFamily())
                        .distinct()
                        .count()
                == 1;
        RelDataType common =
                alike ? null : CommonTypes.of(types, new LiteralNumbers(validator, types).types(values, scope));
        if (common != null) {
            rows.forEach(row -> row.setOperand(column, as(row.operand(column), common)));
        }
    }

    private SqlNode as(SqlNode value, RelDataType common) {
        boolean same = validator.deriveType(scope, value).getFamily() == common.getFamily();
        if (same || SqlUtil.isNullLiteral(value, false)) {
            return value;
        }
        return common.getSqlTypeName() == SqlTypeName.VARIANT
                ? OperatorTable.wrap(value)
                : CastOperator.CAST.createCall(value.getParserPosition(), value, SqlTypeUtil.convertTypeToSpec(common));
    }
}
