package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.AggregateStates;
import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Exclusion;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.List;
import java.util.function.Supplier;

/** Which evaluator computes which call: the cheapest one that is exact for its frame. */
final class WindowEvaluators {
    private final List<LogicalType> types;
    private final SortKey key;
    private final WindowRows rows;

    private WindowEvaluators(List<LogicalType> types, SortKey key, WindowRows rows) {
        this.types = types;
        this.key = key;
        this.rows = rows;
    }

    static WindowEvaluator[] of(Unary.Window plan, WindowRows rows) {
        SortKey key = plan.order().isEmpty() ? null : plan.order().get(0);
        WindowEvaluators evaluators = new WindowEvaluators(plan.input().types(), key, rows);
        return plan.calls().stream().map(evaluators::of).toArray(WindowEvaluator[]::new);
    }

    private WindowEvaluator of(WindowCall call) {
        return call instanceof WindowCall.OfAggregate aggregate
                ? aggregate(aggregate.call(), aggregate.frame())
                : function((WindowCall.OfFunction) call);
    }

    private WindowEvaluator function(WindowCall.OfFunction call) {
        return switch (call.function()) {
            case ROW_NUMBER, RANK, DENSE_RANK -> new Ranks(call.function(), call.type(), rows);
            case PERCENT_RANK, CUME_DIST -> new Distribution(call.function(), rows);
            case NTILE -> new Tiles(argument(call), call.type(), rows);
            case LAG, LEAD -> new OffsetPicks(call, rows);
            case FIRST_VALUE, LAST_VALUE, NTH_VALUE, NTH_VALUE_FROM_LAST ->
                new FramePicks(call, frame(call.frame()), rows);
            case CONDITIONAL_TRUE_EVENT, CONDITIONAL_CHANGE_EVENT ->
                new ConditionalEvents(call.function(), argument(call), call.type(), rows);
        };
    }

    private static WindowArgument argument(WindowCall.OfFunction call) {
        return WindowArgument.of(call.arguments().get(0));
    }

    private Frame frame(WindowFrame frame) {
        return new Frame(frame, key, rows);
    }

    private WindowEvaluator aggregate(AggregateCall call, WindowFrame frame) {
        Supplier<AggregateState> states = () -> AggregateStates.of(call, types);
        AggregateArguments arguments = new AggregateArguments(call.columns());
        if (frame.isPartition()) {
            return new PartitionAggregate(arguments, states, rows);
        }
        if (call.distinct() && !call.function().isChangedByDistinct()) {
            return aggregate(call.overAll(), frame);
        }
        boolean grows = frame.start().kind() == Kind.UNBOUNDED_PRECEDING;
        boolean streams = frame.end().kind() == Kind.CURRENT_ROW || frame.end().kind() == Kind.PRECEDING;
        boolean followsValues = !call.distinct()
                || call.columns().size() == 1 && !call.function().takesNulls();
        if (frame.exclusion() != Exclusion.NO_OTHERS || !followsValues) {
            return new TreeAggregate(arguments, states, frame(frame), rows);
        }
        WindowEvaluator moving = moving(call, frame, grows, streams);
        if (moving != null) {
            return moving;
        }
        AggregateCall all = call.overAll();
        return grows
                ? new RunningAggregate(
                        arguments, occurrences(call), () -> AggregateStates.of(all, types), frame(frame), streams, rows)
                : new TreeAggregate(arguments, states, frame(frame), rows);
    }

    /** What a DISTINCT call follows its frame with, null for another one. */
    private Occurrences occurrences(AggregateCall call) {
        int column = call.distinct() ? call.columns().get(0) : -1;
        return column < 0 ? null : new Occurrences(column, types.get(column), rows);
    }

    /** An evaluator that follows the frame with a value or two of its own, null where there is none. */
    private WindowEvaluator moving(AggregateCall call, WindowFrame frame, boolean grows, boolean streams) {
        AggregateFunction function = call.function();
        if (function == AggregateFunction.COUNT_ROWS) {
            return new SlidingCount(null, null, call.type(), frame(frame), streams, rows);
        }
        if (call.columns().size() != 1) {
            return null;
        }
        int column = call.columns().get(0);
        LogicalType type = types.get(column);
        WindowArgument argument = WindowArgument.of(new Expression.ColumnRef(column, type));
        boolean average = function == AggregateFunction.AVG;
        return switch (function) {
            case COUNT -> new SlidingCount(argument, occurrences(call), call.type(), frame(frame), streams, rows);
            case SUM, AVG -> {
                if (type.kind() == TypeKind.NUMBER) {
                    yield new SlidingSum(
                            argument, occurrences(call), call.type(), average, frame(frame), streams, rows);
                }
                yield grows && type.kind() == TypeKind.DOUBLE
                        ? new RunningDoubleSum(argument, occurrences(call), average, frame(frame), streams, rows)
                        : null;
            }
            case MIN, BOOL_AND -> new ExtremePicks(argument, true, grows, frame(frame), rows);
            case MAX, BOOL_OR -> new ExtremePicks(argument, false, grows, frame(frame), rows);
            default -> null;
        };
    }
}
