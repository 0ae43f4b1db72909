package dev.sneller.sql.function;

import dev.sneller.sql.type.CastPairs;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCastFunction;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Static;

/** {@code ::}, CAST and TRY_CAST over the pairs of types that SQL has casts for. */
public final class CastOperator extends SqlCastFunction {
    public static final CastOperator CAST = new CastOperator("CAST", SqlKind.CAST);
    public static final CastOperator TRY_CAST = new CastOperator("TRY_CAST", SqlKind.SAFE_CAST);
    /** CAST that cuts numbers to whole ones instead of rounding them. */
    public static final CastOperator CUTTING_CAST = new CastOperator("CAST", SqlKind.CAST);

    private CastOperator(String name, SqlKind kind) {
        super(name, kind);
    }

    /** Calcite asks a document's type for the types of its members, to take them over where the wanted type has none. */
    @Override
    public RelDataType inferReturnType(SqlOperatorBinding call) {
        SqlTypeName from = call.getOperandType(0).getSqlTypeName();
        return from == SqlTypeName.MAP || from == SqlTypeName.ARRAY
                ? call.getTypeFactory().createTypeWithNullability(call.getOperandType(1), true)
                : super.inferReturnType(call);
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
        if (SqlUtil.isNullLiteral(call.operand(0), false) || call.operand(0).getKind() == SqlKind.DYNAMIC_PARAM) {
            return true;
        }
        LogicalType from = TypeMapping.toLogical(call.getOperandType(0));
        LogicalType to = TypeMapping.toLogical(call.getOperandType(1));
        boolean exists = CastPairs.exist(from.kind(), to.kind());
        if (!exists && throwOnFailure) {
            throw call.newError(Static.RESOURCE.cannotCastValue(from.toString(), to.toString()));
        }
        return exists;
    }
}
