package dev.sneller.expression.batch.row;

import dev.sneller.expression.batch.Outcome;
import dev.sneller.variant.BinaryBuilder;

/** Builds the document of one row's result, whole even when it is NULL or fails. */
@FunctionalInterface
public interface DocumentRow {
    void build(int row, BinaryBuilder out, Outcome outcome);
}
