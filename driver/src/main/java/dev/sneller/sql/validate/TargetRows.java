package dev.sneller.sql.validate;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;

/** Rows on their way into columns: a bare {@code ?} has its column's type, DEFAULT is the column's default. */
final class TargetRows {
    private final ParameterTypes parameters;
    private final List<TargetColumn> target;

    TargetRows(ParameterTypes parameters, List<TargetColumn> target) {
        this.parameters = parameters;
        this.target = target;
    }

    SqlNode apply(SqlNode query) {
        if (target.isEmpty()) {
            return query;
        }
        if (query.getKind() == SqlKind.VALUES) {
            values(((SqlCall) query).getOperandList());
        } else if (query instanceof SqlSelect select && select.getSelectList().size() == target.size()) {
            SqlNodeList items = select.getSelectList();
            for (int i = 0; i < target.size(); i++) {
                items.set(i, value(items.get(i), target.get(i)));
            }
        }
        return query;
    }

    private void values(List<SqlNode> rows) {
        for (int i = 0; i < target.size(); i++) {
            castMixed(rows, i);
        }
        for (SqlNode row : rows) {
            SqlCall values = (SqlCall) row;
            for (int i = 0; i < Math.min(values.operandCount(), target.size()); i++) {
                values.setOperand(i, value(values.operand(i), target.get(i)));
            }
        }
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
                values.setOperand(
                        column,
                        parameters.cast(
                                values.operand(column), target.get(column).type()));
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

    private SqlNode value(SqlNode value, TargetColumn column) {
        if (value instanceof SqlDynamicParam) {
            return parameters.cast(value, column.type());
        }
        return value.getKind() == SqlKind.DEFAULT ? column.defaultValue(value.getParserPosition()) : value;
    }
}
