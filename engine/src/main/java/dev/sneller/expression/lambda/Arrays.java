package dev.sneller.expression.lambda;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** The arrays of one batch: rows that are wanted and not NULL, and their values in binary form. */
final class Arrays {
    private final Evaluator evaluator;
    private final Flattener flattener = new Flattener();
    private final VariantVectors binaries = new VariantVectors();
    private int[] rows = {};
    private int count;
    private VariantVector values;

    Arrays(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    void read(Batch batch, SelectionVector selection) {
        FlatVector flat = flattener.flatten(evaluator.evaluate(batch, selection));
        if (rows.length < batch.rowCount()) {
            rows = new int[batch.rowCount()];
        }
        count = 0;
        int wanted = selection == null ? batch.rowCount() : selection.count();
        for (int i = 0; i < wanted; i++) {
            int row = selection == null ? i : selection.row(i);
            rows[count] = row;
            count += flat.isNull(row) ? 0 : 1;
        }
        values = count == 0 ? null : binaries.toBinary((VariantVector) flat, rows, count);
    }

    /** Rows with an array, ascending: the first {@link #count}. */
    int[] rows() {
        return rows;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return values.binary().bytes();
    }

    /** Where the array of a row starts. */
    int start(int row) {
        return values.binary().start()[row];
    }
}
