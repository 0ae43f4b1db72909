package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import java.util.List;

/** One function over a window: a column of its result. */
public sealed interface WindowCall {
    WindowFrame frame();

    LogicalType type();

    /** An aggregate over the rows of the frame; DISTINCT only over whole partitions, FILTER never. */
    record OfAggregate(AggregateCall call, WindowFrame frame) implements WindowCall {
        @Override
        public LogicalType type() {
            return call.type();
        }
    }

    /**
     * A function that knows about rows and their order.
     *
     * @param arguments columns of the input, or constants
     * @param ignoreNulls whether rows whose first argument is NULL are not counted
     * @param frame read by FIRST_VALUE, LAST_VALUE and NTH_VALUE only
     */
    record OfFunction(
            WindowFunction function,
            List<Expression> arguments,
            boolean ignoreNulls,
            WindowFrame frame,
            LogicalType type)
            implements WindowCall {
        public OfFunction {
            arguments = List.copyOf(arguments);
        }
    }
}
