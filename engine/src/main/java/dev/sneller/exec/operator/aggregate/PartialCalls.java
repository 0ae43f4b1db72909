package dev.sneller.exec.operator.aggregate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Aggregates taken in two steps: of parts of a group, then of the parts' results. */
public final class PartialCalls {
    private static final LogicalType COUNT = LogicalType.number(18, 0);

    private final List<LogicalType> inputTypes;
    private final List<AggregateCall> calls = new ArrayList<>();

    public PartialCalls(List<LogicalType> inputTypes) {
        this.inputTypes = inputTypes;
    }

    /** Whether a function of the whole follows from functions of the parts. */
    static boolean isDecomposable(AggregateFunction function) {
        return function == AggregateFunction.AVG || again(function) != null;
    }

    /** The calls of the first step. */
    public List<AggregateCall> calls() {
        return List.copyOf(calls);
    }

    /**
     * Adds the first step of a call and answers the second.
     *
     * @param firstResult the column of the first step's first call
     * @param filter the column that the first step is filtered by, -1 for none
     */
    public AggregateCall split(AggregateCall call, int firstResult, int filter) {
        int place = firstResult + calls.size();
        if (call.function() != AggregateFunction.AVG) {
            calls.add(call.filteredBy(filter));
            return AggregateCall.of(again(call.function()), place, call.type());
        }
        int argument = call.arguments().get(0);
        LogicalType type = inputTypes.get(argument);
        LogicalType sum =
                type.kind() == TypeKind.DOUBLE ? type : LogicalType.number(LogicalType.MAX_PRECISION, type.scale());
        calls.add(AggregateCall.of(AggregateFunction.SUM, argument, sum).filteredBy(filter));
        calls.add(AggregateCall.of(AggregateFunction.COUNT, argument, COUNT).filteredBy(filter));
        return AggregateCall.of(AggregateFunction.AVG, List.of(place, place + 1), call.type());
    }

    /** What joins two results of a function, null when nothing does. */
    private static AggregateFunction again(AggregateFunction function) {
        return switch (function) {
            case COUNT_ROWS, COUNT, COUNT_IF -> AggregateFunction.SUM_COUNTS;
            case SUM -> AggregateFunction.SUM;
            case MIN, BOOL_AND -> AggregateFunction.MIN;
            case MAX, BOOL_OR -> AggregateFunction.MAX;
            case ANY_VALUE, LITERAL_TRUE -> AggregateFunction.ANY_VALUE;
            case BIT_AND, BIT_OR, BIT_XOR -> function;
            default -> null;
        };
    }
}
