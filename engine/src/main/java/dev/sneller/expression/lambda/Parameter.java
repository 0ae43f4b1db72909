package dev.sneller.expression.lambda;

import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VariantVector;

/** A parameter's values: slices of documents, dense from row 0. An undefined element is NULL. */
final class Parameter {
    private final int[] starts = new int[Batch.MAX_ROWS];
    private final int[] lengths = new int[Batch.MAX_ROWS];
    private final long[] present = new long[Masks.words(Batch.MAX_ROWS)];
    private final VariantVector vector = VariantVector.binary(LogicalType.VARIANT, Batch.MAX_ROWS);

    void set(int row, byte[] bytes, int at) {
        starts[row] = at;
        lengths[row] = VariantBytes.length(bytes, at);
        if (VariantBytes.kind(bytes, at) == VariantKind.UNDEFINED) {
            Masks.clear(present, row);
        } else {
            Masks.set(present, row);
        }
    }

    void setNull(int row) {
        starts[row] = 0;
        lengths[row] = 0;
        Masks.clear(present, row);
    }

    /** Row {@code to} gets what row {@code from} has. */
    void move(int from, int to) {
        starts[to] = starts[from];
        lengths[to] = lengths[from];
        if (isNull(from)) {
            Masks.clear(present, to);
        } else {
            Masks.set(present, to);
        }
    }

    boolean isNull(int row) {
        return !Masks.get(present, row);
    }

    int start(int row) {
        return starts[row];
    }

    /** The first so many rows, whose slices lie in {@code bytes}. */
    VariantVector values(byte[] bytes, int count) {
        vector.binary().slices(bytes, starts, lengths);
        vector.length(count);
        vector.validity(present);
        return vector;
    }
}
