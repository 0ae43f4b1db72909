package dev.sneller.expression.batch.row;

import dev.sneller.expression.batch.Outcome;

/** Whether something holds for one row; any answer when it failed or is NULL. */
@FunctionalInterface
public interface TruthRow {
    boolean holds(int row, Outcome outcome);
}
