package dev.sneller.sql.validate;

import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;

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
        for (SqlNode row : ((SqlCall) query).getOperandList()) {
            SqlCall values = (SqlCall) row;
            for (int i = 0; i < Math.min(values.operandCount(), target.size()); i++) {
                values.setOperand(i, value(values.operand(i), target.get(i)));
            }
        }
        return query;
    }

    private SqlNode value(SqlNode value, LogicalType type) {
        if (value instanceof SqlDynamicParam) {
            return parameters.cast(value, type);
        }
        return value.getKind() == SqlKind.DEFAULT ? SqlLiteral.createNull(value.getParserPosition()) : value;
    }
}
