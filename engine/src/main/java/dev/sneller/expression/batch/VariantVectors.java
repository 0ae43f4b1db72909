package dev.sneller.expression.batch;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** VARIANT vectors of any shape as slices of binary form, into a buffer that is reused from call to call. */
public final class VariantVectors {
    private final Flattener flattener = new Flattener();
    private final BinaryBuilder builder = new BinaryBuilder();
    private VariantVector own;

    /** The vector itself when it is binary, else binary form of these rows; other rows are not readable. */
    public VariantVector toBinary(VariantVector vector, int[] rows, int count) {
        return switch (vector.shape()) {
            case BINARY -> vector;
            case UNIFORM -> wrap(vector.typed(), vector.type(), rows, count);
            case SHREDDED -> rebuild(vector, rows, count);
        };
    }

    /** Typed values as VARIANT values of their kind. */
    public VariantVector wrap(ColumnVector typed, LogicalType type, int[] rows, int count) {
        FlatVector flat = flattener.flatten(typed);
        if (flat instanceof VariantVector nested) {
            return toBinary(nested, rows, count);
        }
        VariantVector target = begin(type, flat.length());
        BytesVector slices = target.binary();
        builder.clear();
        ValueWriter writer = ValueWriter.of(flat, builder);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            slices.start()[row] = builder.size();
            if (!flat.isNull(row)) {
                writer.write(row);
            }
            slices.lengths()[row] = builder.size() - slices.start()[row];
        }
        slices.bytes(builder.bytes());
        target.validity(flat.validity());
        return target;
    }

    private VariantVector rebuild(VariantVector vector, int[] rows, int count) {
        VariantVector target = begin(vector.type(), vector.length());
        target.binary().resetArena();
        int[] present = rows;
        int n = count;
        if (vector.validity() != null) {
            present = new int[count];
            n = 0;
            for (int i = 0; i < count; i++) {
                if (!vector.isNull(rows[i])) {
                    present[n++] = rows[i];
                }
            }
        }
        vector.documents().rebuild(present, n, target.binary());
        target.validity(vector.validity());
        return target;
    }

    private VariantVector begin(LogicalType type, int length) {
        if (own == null || own.capacity() < length) {
            own = VariantVector.binary(type, length);
        }
        own.type(type);
        own.length(length);
        return own;
    }
}
