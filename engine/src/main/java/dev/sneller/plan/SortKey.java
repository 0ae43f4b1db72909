package dev.sneller.plan;

/** One column of an order. */
public record SortKey(int column, boolean descending, boolean nullsFirst) {}
