package dev.sneller.sql.translate;

import dev.sneller.sql.function.WindowFunction;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.sql.SqlKind;

/** The arguments of a function over a window, in the types the engine takes them. */
final class WindowArguments {
    private WindowArguments() {}

    /** Value and default of LAG and LEAD are of the result's type. */
    static List<RexNode> of(RexOver over, RexBuilder builder) {
        List<RexNode> arguments = new ArrayList<>(over.getOperands());
        if (over.getKind() == SqlKind.LAG || over.getKind() == SqlKind.LEAD) {
            for (int i = 0; i < arguments.size(); i += 2) {
                arguments.set(i, cast(arguments.get(i), over.getType(), builder));
            }
        }
        return arguments;
    }

    private static RexNode cast(RexNode value, RelDataType type, RexBuilder builder) {
        boolean same = ExpressionTranslator.type(value).equals(dev.sneller.sql.type.TypeMapping.toLogical(type));
        return same || WindowColumns.isConstant(value) ? value : builder.makeAbstractCast(type, value, false);
    }

    /** Functions take constants as they are, aggregates read columns. */
    static boolean isConstant(RexOver over, RexNode argument) {
        return over.getAggOperator() instanceof WindowFunction && WindowColumns.isConstant(argument);
    }
}
