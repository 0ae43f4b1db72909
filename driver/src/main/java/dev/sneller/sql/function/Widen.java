package dev.sneller.sql.function;

import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.OperandTypes;

/**
 * The value as the widest type of its kind: columns of a recursive query keep their type from round to round, though numbers and texts
 * computed from them grow.
 */
public final class Widen extends SqlFunction {
    public static final Widen WIDEN = new Widen();

    private Widen() {
        super("$WIDEN", SqlKind.OTHER_FUNCTION, Widen::widest, null, OperandTypes.ANY, SqlFunctionCategory.SYSTEM);
    }

    private static RelDataType widest(SqlOperatorBinding call) {
        LogicalType type = TypeMapping.toLogical(call.getOperandType(0));
        LogicalType widest = type.kind() == TypeKind.NUMBER
                ? LogicalType.number(LogicalType.MAX_PRECISION, type.scale())
                : type.kind() == TypeKind.VARCHAR ? LogicalType.VARCHAR : type;
        return TypeMapping.toCalcite(widest, call.getTypeFactory());
    }
}
