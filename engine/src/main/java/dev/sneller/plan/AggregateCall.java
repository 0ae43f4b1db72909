package dev.sneller.plan;

import dev.sneller.type.LogicalType;

/**
 * One aggregate over a group.
 *
 * @param argument input column, -1 for COUNT_ROWS and LITERAL_TRUE
 * @param distinct whether each value counts once
 * @param filter BOOLEAN input column that must be true, -1 for none
 */
public record AggregateCall(AggregateFunction function, int argument, boolean distinct, int filter, LogicalType type) {}
