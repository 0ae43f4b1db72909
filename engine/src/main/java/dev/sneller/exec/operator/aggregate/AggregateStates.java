package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.aggregate.collect.ArrayState;
import dev.sneller.exec.operator.aggregate.collect.InterpolateState;
import dev.sneller.exec.operator.aggregate.collect.JoinedTextState;
import dev.sneller.exec.operator.aggregate.collect.ObjectState;
import dev.sneller.exec.operator.aggregate.collect.PickState;
import dev.sneller.exec.operator.aggregate.collect.UnionState;
import dev.sneller.exec.operator.aggregate.moment.DoubleSpreadState;
import dev.sneller.exec.operator.aggregate.moment.NumberSpreadState;
import dev.sneller.exec.operator.aggregate.moment.PairState;
import dev.sneller.exec.operator.aggregate.moment.PairStatistic;
import dev.sneller.exec.operator.aggregate.moment.ShapeState;
import dev.sneller.exec.operator.aggregate.moment.Spread;
import dev.sneller.exec.operator.aggregate.sketch.DistinctSketchState;
import dev.sneller.exec.operator.aggregate.sketch.FrequentState;
import dev.sneller.exec.operator.aggregate.sketch.QuantileSketchState;
import dev.sneller.exec.operator.aggregate.sorted.SortedState;
import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.BitState;
import dev.sneller.exec.operator.aggregate.state.ByExtremeState;
import dev.sneller.exec.operator.aggregate.state.CountIfState;
import dev.sneller.exec.operator.aggregate.state.CountState;
import dev.sneller.exec.operator.aggregate.state.DoubleSumState;
import dev.sneller.exec.operator.aggregate.state.EdgeState;
import dev.sneller.exec.operator.aggregate.state.ExtremeState;
import dev.sneller.exec.operator.aggregate.state.HashState;
import dev.sneller.exec.operator.aggregate.state.KeepsRows;
import dev.sneller.exec.operator.aggregate.state.NumberSumState;
import dev.sneller.exec.operator.aggregate.state.ProductState;
import dev.sneller.exec.operator.aggregate.state.SingleValueState;
import dev.sneller.exec.operator.aggregate.state.TruthState;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
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

    /** States for the calls of one table, in their order: SUM and AVG of the same rows add once. */
    static AggregateState[] all(List<AggregateCall> calls, List<LogicalType> inputTypes) {
        AggregateState[] states = new AggregateState[calls.size()];
        for (int c = 0; c < states.length; c++) {
            AggregateCall call = calls.get(c);
            for (int before = 0; before < c && states[c] == null && isWholeSum(call); before++) {
                if (states[before] instanceof NumberSumState sums
                        && isWholeSum(calls.get(before))
                        && calls.get(before).columns().equals(call.columns())) {
                    states[c] = sums.view(call.type(), call.function() == AggregateFunction.AVG);
                }
            }
            states[c] = states[c] == null ? of(call, inputTypes) : states[c];
        }
        return states;
    }

    /** The same, where those that keep rows leave them to a sort. */
    static AggregateState[] sorted(
            List<AggregateCall> calls, List<LogicalType> inputTypes, QueryContext context, OperatorProfile profile) {
        AggregateState[] states = all(calls, inputTypes);
        for (int c = 0; c < states.length; c++) {
            if (states[c] instanceof KeepsRows) {
                AggregateCall call = calls.get(c);
                List<LogicalType> types =
                        call.columns().stream().map(inputTypes::get).toList();
                states[c] = new SortedState(call, types, () -> plain(call, types), context, profile);
            }
        }
        return states;
    }

    /** Whether a call adds the values of one column, of all rows. */
    private static boolean isWholeSum(AggregateCall call) {
        boolean sums = call.function() == AggregateFunction.SUM || call.function() == AggregateFunction.AVG;
        return sums && !call.distinct() && call.filter() < 0 && call.columns().size() == 1;
    }

    /** @param types types of the call's columns */
    private static AggregateState plain(AggregateCall call, List<LogicalType> types) {
        return switch (call.function()) {
            case COUNT_ROWS, COUNT -> new CountState(call.type());
            case COUNT_IF, SUM_COUNTS, BOOL_XOR -> new CountIfState(call.type());
            case SUM -> sum(call, types.get(0), false);
            case AVG -> sum(call, types.get(0), true);
            case MIN, BOOL_AND -> ExtremeState.of(types.get(0), ExtremeState.Keeps.LEAST);
            case MAX, BOOL_OR -> ExtremeState.of(types.get(0), ExtremeState.Keeps.GREATEST);
            case ANY_VALUE -> ExtremeState.of(types.get(0), ExtremeState.Keeps.FIRST);
            case LITERAL_TRUE -> new TruthState();
            case SINGLE_VALUE -> new SingleValueState(types.get(0));
            case BIT_AND -> new BitState(BitState.Join.AND, call.type());
            case BIT_OR -> new BitState(BitState.Join.OR, call.type());
            case BIT_XOR -> new BitState(BitState.Join.XOR, call.type());
            case VAR_SAMP -> spread(call, types.get(0), new Spread(true, false));
            case VAR_POP -> spread(call, types.get(0), new Spread(false, false));
            case STDDEV_SAMP -> spread(call, types.get(0), new Spread(true, true));
            case STDDEV_POP -> spread(call, types.get(0), new Spread(false, true));
            case SKEW -> new ShapeState(false);
            case KURTOSIS -> new ShapeState(true);
            case COVAR_SAMP,
                    COVAR_POP,
                    CORR,
                    REGR_AVGX,
                    REGR_AVGY,
                    REGR_SXX,
                    REGR_SYY,
                    REGR_SXY,
                    REGR_SLOPE,
                    REGR_INTERCEPT,
                    REGR_R2 ->
                new PairState(PairStatistic.valueOf(call.function().name()));
            case PERCENTILE_CONT -> new InterpolateState(call, types);
            case PERCENTILE_DISC -> PickState.percentile(call, types);
            case MODE -> PickState.mode(call, types);
            case FIRST -> new EdgeState(call, types, false);
            case LAST -> new EdgeState(call, types, true);
            case PRODUCT -> new ProductState();
            case LISTAGG -> new JoinedTextState(call, types);
            case ARRAY_AGG, ARRAY_OF_ALL -> ArrayState.all(call, types);
            case ARRAY_UNION -> new UnionState(call, types);
            case OBJECT_AGG -> new ObjectState(call, types);
            case MIN_BY -> beside(call, types, ExtremeState.Keeps.LEAST);
            case MAX_BY -> beside(call, types, ExtremeState.Keeps.GREATEST);
            case APPROX_COUNT_DISTINCT -> new DistinctSketchState(call.type(), types);
            case APPROX_PERCENTILE ->
                new QuantileSketchState(
                        call.constants().get(0).doubleValue(),
                        call.constants().size() > 1 && call.constants().get(1).booleanValue());
            case APPROX_TOP_K -> new FrequentState(constant(call, 0), constant(call, 1));
            case HASH_AGG -> new HashState(call.type(), types);
        };
    }

    private static AggregateState sum(AggregateCall call, LogicalType argument, boolean average) {
        return argument.kind() == TypeKind.DOUBLE
                ? new DoubleSumState(average)
                : new NumberSumState(call.type(), argument.scale(), average);
    }

    private static AggregateState spread(AggregateCall call, LogicalType argument, Spread spread) {
        return argument.kind() == TypeKind.DOUBLE
                ? new DoubleSpreadState(spread)
                : new NumberSpreadState(spread, call.type(), argument.scale());
    }

    private static AggregateState beside(AggregateCall call, List<LogicalType> types, ExtremeState.Keeps keeps) {
        return call.constants().isEmpty()
                ? new ByExtremeState(types.get(0), types.get(1), keeps)
                : ArrayState.first(call, types, constant(call, 0));
    }

    private static int constant(AggregateCall call, int index) {
        return Math.toIntExact(call.constants().get(index).low());
    }
}
