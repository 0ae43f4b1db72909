package dev.sneller.exec.operator.aggregate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.List;

/** Which state computes which aggregate. */
final class AggregateStates {
    private AggregateStates() {}

    /** @param inputTypes types of the aggregate's input columns */
    static AggregateState of(AggregateCall call, List<LogicalType> inputTypes) {
        LogicalType argument = call.argument() < 0 ? null : inputTypes.get(call.argument());
        AggregateState state = plain(call, argument);
        return call.distinct() && argument != null ? new DistinctState(state, argument) : state;
    }

    private static AggregateState plain(AggregateCall call, LogicalType argument) {
        return switch (call.function()) {
            case COUNT_ROWS, COUNT -> new CountState(call.type());
            case SUM -> sum(call, argument, false);
            case AVG -> sum(call, argument, true);
            case MIN, BOOL_AND -> ExtremeState.of(argument, ExtremeState.Keeps.LEAST);
            case MAX, BOOL_OR -> ExtremeState.of(argument, ExtremeState.Keeps.GREATEST);
            case ANY_VALUE -> ExtremeState.of(argument, ExtremeState.Keeps.FIRST);
            case LITERAL_TRUE -> new TruthState();
            case SINGLE_VALUE -> new SingleValueState(argument);
        };
    }

    private static AggregateState sum(AggregateCall call, LogicalType argument, boolean average) {
        return argument.kind() == TypeKind.DOUBLE
                ? new DoubleSumState(average)
                : new NumberSumState(call.type(), argument.scale(), average);
    }
}
