package dev.sneller.table;

import dev.sneller.type.Datum;

/**
 * What is known of a column or path over a file. For a path, {@code min} and {@code max} bound the values of one class and
 * {@code classes} tells which classes occur; bounds are null when several classes occur, or unknown.
 *
 * @param nullCount SQL NULLs and missing, -1 when unknown
 * @param jsonNullCount JSON nulls of a path, 0 for typed columns, -1 when unknown
 * @param classes bit mask of {@link #CLASS_BOOLEAN}…; 0 = unknown
 * @param min lower bound, null = unknown; outward rounded
 * @param max upper bound, null = unknown; outward rounded
 * @param distinctCount estimate, -1 when unknown
 */
public record ColumnStatistics(
        long nullCount,
        long jsonNullCount,
        int classes,
        Datum min,
        Datum max,
        boolean minExact,
        boolean maxExact,
        boolean mayHaveNaN,
        long distinctCount) {
    public static final int CLASS_BOOLEAN = 1;
    public static final int CLASS_NUMBER = 2;
    public static final int CLASS_TEXT = 4;
    public static final int CLASS_TIME = 8;
    public static final int CLASS_BINARY = 16;
    public static final int CLASS_OBJECT = 32;
    public static final int CLASS_ARRAY = 64;
    /** Some values are in the residual: nothing may be pruned by class or bounds. */
    public static final int IN_RESIDUAL = 128;
}
