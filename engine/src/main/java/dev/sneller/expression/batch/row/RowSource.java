package dev.sneller.expression.batch.row;

import dev.sneller.vector.FlatVector;

/** Binds a function to the arguments of one batch. */
@FunctionalInterface
public interface RowSource<R> {
    R of(FlatVector[] arguments);
}
