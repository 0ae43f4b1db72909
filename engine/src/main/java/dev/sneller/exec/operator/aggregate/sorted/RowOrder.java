package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which order a function that keeps rows wants them, and what makes its result of them then. */
final class RowOrder {
    private final AggregateCall call;
    private final List<LogicalType> types;

    /** @param types types of the call's columns */
    RowOrder(AggregateCall call, List<LogicalType> types) {
        this.call = call;
        this.types = types;
    }

    /** By columns of the call; ends with all arguments when they are to be distinct. */
    List<SortKey> keys() {
        List<SortKey> keys = new ArrayList<>(
                switch (call.function()) {
                    case PERCENTILE_CONT, PERCENTILE_DISC, OBJECT_AGG -> List.of(ascending(0));
                    case MODE ->
                        Stream.concat(Stream.of(ascending(0)), own().stream()).toList();
                    default -> own();
                });
        for (int argument = 0; call.distinct() && argument < call.arguments().size(); argument++) {
            keys.add(ascending(argument));
        }
        return keys;
    }

    /** The call's order. */
    private List<SortKey> own() {
        int arguments = call.arguments().size();
        return IntStream.range(0, call.order().size())
                .mapToObj(k -> {
                    SortKey key = call.order().get(k);
                    return new SortKey(arguments + k, key.descending(), key.nullsFirst());
                })
                .toList();
    }

    private static SortKey ascending(int column) {
        return new SortKey(column, false, false);
    }

    /** @param states of the function over all rows, for those that keep none */
    GroupFold fold(Supplier<AggregateState> states) {
        return switch (call.function()) {
            case PERCENTILE_CONT -> new InterpolateFold(call, types.get(0));
            case PERCENTILE_DISC -> new PercentileFold(call, types.get(0));
            case MODE -> new ModeFold(types.get(0), own());
            case LISTAGG -> new TextFold(call);
            case ARRAY_AGG, ARRAY_OF_ALL -> new ArrayFold(call.function(), Long.MAX_VALUE);
            case ARRAY_UNION -> new UnionFold();
            case OBJECT_AGG -> new ObjectFold();
            case MIN_BY, MAX_BY ->
                call.constants().isEmpty()
                        ? new StateFold(states)
                        : new ArrayFold(
                                AggregateFunction.ARRAY_AGG,
                                call.constants().get(0).low());
            default -> new StateFold(states);
        };
    }
}
