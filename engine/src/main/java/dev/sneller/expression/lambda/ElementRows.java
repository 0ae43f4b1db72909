package dev.sneller.expression.lambda;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.List;

/** The rows on which a body is computed: parameters, and beside them what the body reads of the row that the element is of. */
final class ElementRows {
    private final List<Evaluator> captured;
    private final Evaluator body;
    private final int parameters;
    private final ColumnVector[] read;
    private final VariantVectors[] binaries;
    private final SelectionVector rows = new SelectionVector(Batch.MAX_ROWS);
    private final Batch inner;

    ElementRows(List<Evaluator> captured, Evaluator body, int parameters) {
        this.captured = captured;
        this.body = body;
        this.parameters = parameters;
        read = new ColumnVector[captured.size()];
        binaries = new VariantVectors[captured.size()];
        inner = new Batch(parameters + captured.size());
        for (int i = 0; i < binaries.length; i++) {
            binaries[i] = new VariantVectors();
        }
    }

    /** Reads what is captured of the rows that have arrays. */
    void begin(Batch batch, SelectionVector selection, Arrays arrays) {
        for (int i = 0; i < read.length; i++) {
            ColumnVector values = captured.get(i).evaluate(batch, selection);
            read[i] = values instanceof VariantVector documents
                    ? binaries[i].toBinary(documents, arrays.rows(), arrays.count())
                    : values;
        }
    }

    /** The row of each element, to be filled before {@link #compute}; rows may repeat. */
    int[] rows() {
        return rows.rows();
    }

    /** The body's values for the first so many elements. */
    ColumnVector compute(int count, VariantVector... values) {
        rows.count(count);
        for (int i = 0; i < parameters; i++) {
            inner.column(i, values[i]);
        }
        for (int i = 0; i < read.length; i++) {
            inner.column(parameters + i, Compaction.view(read[i], rows, count));
        }
        inner.rows(count, null);
        return body.evaluate(inner, null);
    }
}
