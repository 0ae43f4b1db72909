package dev.sneller.sql.translate;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** Casts that change no value. */
final class Widening {
    private Widening() {}

    /** The operand without the casts to a wider NUMBER that give both sides of a comparison one type. */
    static RexNode strip(RexNode node) {
        RexNode bare = node;
        while (bare.isA(SqlKind.CAST)
                && keepsNumber(bare, ((RexCall) bare).getOperands().get(0))) {
            bare = ((RexCall) bare).getOperands().get(0);
        }
        return bare;
    }

    private static boolean keepsNumber(RexNode cast, RexNode operand) {
        if (operand.isA(SqlKind.DYNAMIC_PARAM) || operand instanceof RexLiteral) {
            return false;
        }
        LogicalType to = ExpressionTranslator.type(cast);
        LogicalType from = ExpressionTranslator.type(operand);
        return to.kind() == TypeKind.NUMBER && from.kind() == TypeKind.NUMBER && to.scale() >= from.scale();
    }
}
