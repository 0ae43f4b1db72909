package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.CountState;
import dev.sneller.exec.operator.aggregate.state.DoubleSumState;
import dev.sneller.exec.operator.aggregate.state.ExtremeState;
import dev.sneller.exec.operator.aggregate.state.NumberSumState;
import dev.sneller.exec.operator.aggregate.state.SingleValueState;
import dev.sneller.exec.operator.aggregate.state.TruthState;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.List;

/** Which state computes which aggregate. */
public final class AggregateStates {
    private AggregateStates() {}

    /**
     * A state without groups for a call, DISTINCT included; FILTER is the caller's.
     *
     * @param inputTypes types of the aggregate's input columns
     */
    public static AggregateState of(AggregateCall call, List<LogicalType> inputTypes) {
        List<LogicalType> types = call.columns().stream().map(inputTypes::get).toList();
        AggregateState state = plain(call, types);
        return call.distinct() ? new DistinctState(call, types, state) : state;
    }

    /** @param types types of the call's columns */
    private static AggregateState plain(AggregateCall call, List<LogicalType> types) {
        return switch (call.function()) {
            case COUNT_ROWS, COUNT -> new CountState(call.type());
            case SUM -> sum(call, types.get(0), false);
            case AVG -> sum(call, types.get(0), true);
            case MIN, BOOL_AND -> ExtremeState.of(types.get(0), ExtremeState.Keeps.LEAST);
            case MAX, BOOL_OR -> ExtremeState.of(types.get(0), ExtremeState.Keeps.GREATEST);
            case ANY_VALUE -> ExtremeState.of(types.get(0), ExtremeState.Keeps.FIRST);
            case LITERAL_TRUE -> new TruthState();
            case SINGLE_VALUE -> new SingleValueState(types.get(0));
        };
    }

    private static AggregateState sum(AggregateCall call, LogicalType argument, boolean average) {
        return argument.kind() == TypeKind.DOUBLE
                ? new DoubleSumState(average)
                : new NumberSumState(call.type(), argument.scale(), average);
    }
}
