package dev.sneller.expression.batch.row;

import dev.sneller.expression.batch.Outcome;

/** One row's result as an unscaled 64-bit integer; any value when it failed or is NULL. */
@FunctionalInterface
public interface LongRow {
    long value(int row, Outcome outcome);
}
