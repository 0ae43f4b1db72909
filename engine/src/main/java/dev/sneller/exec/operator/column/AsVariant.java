package dev.sneller.exec.operator.column;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** The selected rows of a vector of any type as VARIANT values in binary form, and vectors of containers of such values. */
public final class AsVariant {
    private final VariantCandidates candidates = new VariantCandidates();

    public void load(ColumnVector vector, SelectionVector selection, int count) {
        TypeKind kind = vector.type().kind();
        candidates.load(
                kind.isSemiStructured() ? vector : VariantVector.uniform(LogicalType.VARIANT, vector),
                selection,
                count);
    }

    /** The array behind all candidates. */
    public byte[] bytes() {
        return candidates.bytes;
    }

    public boolean isNull(int candidate) {
        return candidates.length[candidate] < 0;
    }

    public int start(int candidate) {
        return candidates.start[candidate];
    }

    public int length(int candidate) {
        return candidates.length[candidate];
    }

    /** Writes the first {@code count} rows of a list as values one after the other; NULL becomes undefined. */
    public void write(ValueList values, int[] rows, int count, BinaryBuilder out) {
        for (int at = 0; at < count; at += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, count - at);
            load(values.vector(rows, at, n), null, n);
            for (int i = 0; i < n; i++) {
                if (isNull(i)) {
                    out.undefined();
                } else {
                    out.value(bytes(), start(i));
                }
            }
        }
    }

    /** Writes what belongs into a row's container. */
    @FunctionalInterface
    public interface Contents {
        void write(int row, BinaryBuilder out);
    }

    /** An ARRAY for each row. */
    public static FlatVector arrays(int count, Contents elements) {
        return values(LogicalType.ARRAY, count, (row, out) -> {
            out.startArray();
            elements.write(row, out);
            out.endArray();
        });
    }

    /** An OBJECT for each row. */
    public static FlatVector objects(int count, Contents members) {
        return values(LogicalType.OBJECT, count, (row, out) -> {
            out.startObject();
            members.write(row, out);
            out.endObject();
        });
    }

    private static FlatVector values(LogicalType type, int count, Contents contents) {
        VariantVector vector = VariantVector.binary(type, count);
        vector.length(count);
        BytesVector slices = vector.binary();
        BinaryBuilder out = new BinaryBuilder();
        for (int row = 0; row < count; row++) {
            slices.start()[row] = out.size();
            contents.write(row, out);
            slices.lengths()[row] = out.size() - slices.start()[row];
        }
        slices.bytes(out.bytes());
        return vector;
    }
}
