package dev.sneller.plan;

/** Functions that only make sense over a window; aggregates are {@link AggregateFunction}s. */
public enum WindowFunction {
    ROW_NUMBER,
    RANK,
    DENSE_RANK,
    PERCENT_RANK,
    CUME_DIST,
    /** {@code (buckets)}: larger buckets first. */
    NTILE,
    /** {@code (value, offset, default)}: the value so many rows before; a negative offset looks the other way. */
    LAG,
    LEAD,
    /** {@code (value)} of the frame. */
    FIRST_VALUE,
    LAST_VALUE,
    /** {@code (value, n)}: of the frame's n-th row, counted from 1. */
    NTH_VALUE,
    /** As NTH_VALUE, counted from the frame's end. */
    NTH_VALUE_FROM_LAST,
    /** {@code (condition)}: how many rows so far met it. */
    CONDITIONAL_TRUE_EVENT,
    /** {@code (value)}: how often the value has changed so far; NULL changes nothing. */
    CONDITIONAL_CHANGE_EVENT
}
