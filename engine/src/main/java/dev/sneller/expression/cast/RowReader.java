package dev.sneller.expression.cast;

import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.FlatVector;

/** Reads one present row of a vector as the wanted type. */
@FunctionalInterface
interface RowReader {
    /** With OK the value is in {@code out}. */
    CastStatus read(int row, CastValue out);

    /** Makes readers of vectors of one type; of one thread. */
    @FunctionalInterface
    interface Source {
        RowReader of(FlatVector vector);
    }
}
