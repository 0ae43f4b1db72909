package dev.sneller.expression.batch.row;

import dev.sneller.error.SnellerException;
import dev.sneller.vector.FlatVector;

/** Says why a row failed: its value and what to do. */
@FunctionalInterface
public interface RowFailure {
    SnellerException of(FlatVector[] arguments, int row);
}
