package dev.sneller.exec.operator.rows;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of a batch whose rows are repeated: by reference where values are long, and documents are put together once a batch, not once a
 * repetition. One thread.
 */
public final class RepeatedColumns {
    private final List<Integer> columns;
    private final ColumnVector[] vectors;
    private final VariantVectors[] documents;
    private final int[] allRows = IntStream.range(0, Batch.MAX_ROWS).toArray();

    /** @param columns of the input, in the order of the output */
    public RepeatedColumns(List<Integer> columns) {
        this.columns = columns;
        this.vectors = new ColumnVector[columns.size()];
        this.documents = new VariantVectors[columns.size()];
    }

    /** The first {@code count} columns. */
    public static RepeatedColumns first(int count) {
        return new RepeatedColumns(IntStream.range(0, count).boxed().toList());
    }

    /** Reads on from this batch, which stays as it is meanwhile. */
    public void begin(Batch in) {
        int[] rows = rows(in);
        for (int c = 0; c < vectors.length; c++) {
            ColumnVector vector = in.column(columns.get(c));
            vectors[c] = vector instanceof VariantVector variant
                    ? documents(c).toBinary(variant, rows, in.selectedCount())
                    : vector;
        }
    }

    /** The selected rows of the batch. */
    public int[] rows(Batch in) {
        return in.selection() == null ? allRows : in.selection().rows();
    }

    private VariantVectors documents(int c) {
        if (documents[c] == null) {
            documents[c] = new VariantVectors();
        }
        return documents[c];
    }

    /** Sets the first columns of {@code out} to these rows, in any order and number. */
    public void into(Batch out, SelectionVector rows, int count) {
        for (int c = 0; c < vectors.length; c++) {
            out.column(c, Compaction.view(vectors[c], rows, count));
        }
    }
}
