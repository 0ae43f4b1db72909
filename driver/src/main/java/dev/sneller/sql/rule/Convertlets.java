package dev.sneller.sql.rule;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/** Calcite's conversion of calls, but casts stay casts: rounding a literal is the engine's business. */
final class Convertlets implements SqlRexConvertletTable {
    static final Convertlets INSTANCE = new Convertlets();

    private Convertlets() {}

    @Override
    public SqlRexConvertlet get(SqlCall call) {
        return switch (call.getKind()) {
            case CAST -> (context, cast) -> cast(context, cast, false);
            case SAFE_CAST -> (context, cast) -> cast(context, cast, true);
            case MOD -> StandardConvertletTable.INSTANCE::convertCall;
            default -> StandardConvertletTable.INSTANCE.get(call);
        };
    }

    private static RexNode cast(SqlRexContext context, SqlCall call, boolean safe) {
        RexNode input = context.convertExpression(call.operand(0));
        RelDataType type = context.getValidator().getValidatedNodeType(call);
        boolean same = type.equals(input.getType()) && !safe && input.getKind() != SqlKind.DYNAMIC_PARAM;
        return same ? input : context.getRexBuilder().makeAbstractCast(type, input, safe);
    }
}
