package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFunction;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;

/** The functions over one partitioning and order. */
final class WindowCalls {
    private final WindowColumns columns;
    private final List<LogicalType> types;
    private final WindowFrames frames;
    private final RexBuilder builder;

    /** @param types of the window's input */
    WindowCalls(WindowColumns columns, List<LogicalType> types, List<SortKey> order, List<RexOver> overs) {
        this.columns = columns;
        this.builder = columns.builder();
        this.types = types;
        this.frames = new WindowFrames(
                types,
                order,
                overs.stream()
                        .filter(over -> over.getAggOperator().allowsFraming())
                        .map(RexOver::getWindow)
                        .toList());
    }

    /** Columns that frames need beside the input's, in order. */
    List<Expression> boundaries() {
        return frames.boundaries();
    }

    /** The order, whose key may have become one of the columns added. */
    List<SortKey> order() {
        return frames.order();
    }

    /** @param aggregate the call as the engine knows it, null when it is no aggregate */
    WindowCall of(RexOver over, AggregateCall aggregate) {
        return aggregate == null ? function(over) : aggregate(over, aggregate);
    }

    private WindowCall aggregate(RexOver over, AggregateCall aggregate) {
        return new WindowCall.OfAggregate(aggregate, frames.of(over.getWindow()));
    }

    private WindowCall function(RexOver over) {
        WindowFunction function = WindowFunction.valueOf(over.getAggOperator().getName());
        boolean framed = over.getAggOperator().allowsFraming();
        WindowFrame frame = framed ? frames.of(over.getWindow()) : WindowFrame.PARTITION;
        LogicalType type = TypeMapping.toLogical(over.getType());
        return new WindowCall.OfFunction(function, arguments(over, type), over.ignoreNulls(), frame, type);
    }

    private List<Expression> arguments(RexOver over, LogicalType type) {
        List<RexNode> operands = WindowArguments.of(over, builder);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            RexNode operand = operands.get(i);
            boolean counts = switch (over.getKind()) {
                case NTILE -> true;
                case LAG, LEAD, NTH_VALUE -> i == 1;
                default -> false;
            };
            arguments.add(argument(over, operand, counts ? LogicalType.INTEGER : type));
        }
        return arguments;
    }

    /** @param type of constants */
    private Expression argument(RexOver over, RexNode operand, LogicalType type) {
        if (WindowArguments.isConstant(over, operand)) {
            ExpressionTranslator constants = new ExpressionTranslator(InputColumns.of(List.of()));
            return Casting.cast(constants.translate(operand), type);
        }
        int column = columns.column(operand);
        return new Expression.ColumnRef(column, types.get(column));
    }
}
