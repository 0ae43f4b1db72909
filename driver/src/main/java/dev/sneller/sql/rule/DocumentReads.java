package dev.sneller.sql.rule;

import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.function.VariantAs;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/** Reads of a path that cannot fail, whichever row they see. */
final class DocumentReads {
    private DocumentReads() {}

    /** {@code v:a.b}, perhaps read as a type in a way that gives NULL or text for everything. */
    static boolean isOne(RexNode node) {
        if (!(node instanceof RexCall call)) {
            return false;
        }
        if (call.getOperator() instanceof VariantAs || call.isA(SqlKind.SAFE_CAST)) {
            return isPath(call.getOperands().get(0));
        }
        boolean toText = call.isA(SqlKind.CAST) && call.getType().getSqlTypeName() == SqlTypeName.VARCHAR;
        boolean anyLength = toText && call.getType().getPrecision() < 0;
        return anyLength ? isPath(call.getOperands().get(0)) : isPath(call);
    }

    /** Constant steps from a column. */
    private static boolean isPath(RexNode node) {
        if (!(node instanceof RexCall call) || call.getOperator() != PathStep.GET) {
            return false;
        }
        RexNode base = call.getOperands().get(0);
        return call.getOperands().get(1) instanceof RexLiteral && (base instanceof RexInputRef || isPath(base));
    }
}
