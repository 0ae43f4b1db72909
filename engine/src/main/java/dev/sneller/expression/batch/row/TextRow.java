package dev.sneller.expression.batch.row;

import dev.sneller.expression.batch.Outcome;
import dev.sneller.variant.text.ByteBuilder;

/** Appends the text or bytes of one row's result; what it appended before it failed or was NULL is ignored. */
@FunctionalInterface
public interface TextRow {
    void append(int row, ByteBuilder out, Outcome outcome);
}
