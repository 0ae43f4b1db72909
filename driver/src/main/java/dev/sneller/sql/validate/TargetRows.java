package dev.sneller.sql.validate;

import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;

/** Rows of {@code INSERT … VALUES}: a bare {@code ?} has its column's type, DEFAULT is NULL. */
final class TargetRows {
    private final ParameterTypes parameters;
    private final List<LogicalType> target;

    TargetRows(ParameterTypes parameters, List<LogicalType> target) {
        this.parameters = parameters;
        this.target = target;
    }

    SqlNode apply(SqlNode query) {
        if (target.isEmpty() || query.getKind() != SqlKind.VALUES) {
            return query;
        }
        List<SqlNode> rows = ((SqlCall) query).getOperandList();
        for (int i = 0; i < target.size(); i++) {
            castMixed(rows, i);
        }
        for (SqlNode row : rows) {
            SqlCall values = (SqlCall) row;
            for (int i = 0; i < Math.min(values.operandCount(), target.size()); i++) {
                values.setOperand(i, value(values.operand(i), target.get(i)));
            }
        }
        return query;
    }

    /** {@code VALUES (1), ('2')}: where texts stand among other values each is read as its column's type. */
    private void castMixed(List<SqlNode> rows, int column) {
        long texts = rows.stream().filter(row -> isText(row, column)).count();
        long present = rows.stream().filter(row -> isPresent(row, column)).count();
        if (texts == 0 || texts == present) {
            return;
        }
        for (SqlNode row : rows) {
            if (isPresent(row, column)) {
                SqlCall values = (SqlCall) row;
                values.setOperand(column, parameters.cast(values.operand(column), target.get(column)));
            }
        }
    }

    private static boolean isText(SqlNode row, int column) {
        SqlCall values = (SqlCall) row;
        return column < values.operandCount() && values.operand(column) instanceof SqlCharStringLiteral;
    }

    private static boolean isPresent(SqlNode row, int column) {
        SqlCall values = (SqlCall) row;
        return column < values.operandCount()
                && values.operand(column).getKind() != SqlKind.DEFAULT
                && !SqlUtil.isNullLiteral(values.operand(column), false);
    }

    private SqlNode value(SqlNode value, LogicalType type) {
        if (value instanceof SqlDynamicParam) {
            return parameters.cast(value, type);
        }
        return value.getKind() == SqlKind.DEFAULT ? SqlLiteral.createNull(value.getParserPosition()) : value;
    }
}
