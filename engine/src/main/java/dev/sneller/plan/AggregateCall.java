package dev.sneller.plan;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;

/**
 * One aggregate over a group.
 *
 * @param arguments input columns; none for COUNT_ROWS and LITERAL_TRUE
 * @param constants what is the same for all rows, by function: a fraction, a separator, how many
 * @param order what a function that depends on order takes its rows by, as input columns; empty = any order
 * @param distinct whether rows with equal arguments count once
 * @param filter BOOLEAN input column that must be true, -1 for none
 * @param type of the result
 */
public record AggregateCall(
        AggregateFunction function,
        List<Integer> arguments,
        List<Datum> constants,
        List<SortKey> order,
        boolean distinct,
        int filter,
        LogicalType type) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
        constants = List.copyOf(constants);
        order = List.copyOf(order);
    }

    /** A plain call over these input columns. */
    public static AggregateCall of(AggregateFunction function, List<Integer> arguments, LogicalType type) {
        return new AggregateCall(function, arguments, List.of(), List.of(), false, -1, type);
    }

    /** A plain call over one input column. */
    public static AggregateCall of(AggregateFunction function, int argument, LogicalType type) {
        return of(function, List.of(argument), type);
    }

    public AggregateCall withConstants(Datum... fixed) {
        return new AggregateCall(function, arguments, List.of(fixed), order, distinct, filter, type);
    }

    public AggregateCall orderedBy(SortKey... keys) {
        return new AggregateCall(function, arguments, constants, List.of(keys), distinct, filter, type);
    }

    public AggregateCall overDistinct() {
        return new AggregateCall(function, arguments, constants, order, true, filter, type);
    }

    /** The call without DISTINCT. */
    public AggregateCall overAll() {
        return new AggregateCall(function, arguments, constants, order, false, filter, type);
    }

    public AggregateCall filteredBy(int column) {
        return new AggregateCall(function, arguments, constants, order, distinct, column, type);
    }

    /** The input columns its state reads: arguments, then those of the order. */
    public List<Integer> columns() {
        return Stream.concat(arguments.stream(), order.stream().map(SortKey::column))
                .toList();
    }
}
