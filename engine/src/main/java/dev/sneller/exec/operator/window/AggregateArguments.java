package dev.sneller.exec.operator.window;

import dev.sneller.vector.ColumnVector;
import java.util.List;

/** The columns that an aggregate's state reads. One thread. */
final class AggregateArguments {
    private final int[] columns;
    private final ColumnVector[] vectors;

    AggregateArguments(List<Integer> columns) {
        this.columns = columns.stream().mapToInt(column -> column).toArray();
        this.vectors = new ColumnVector[this.columns.length];
    }

    /** Of one batch; valid until asked again. */
    ColumnVector[] of(WindowRows rows, int batch) {
        for (int i = 0; i < columns.length; i++) {
            vectors[i] = rows.column(batch, columns[i]);
        }
        return vectors;
    }
}
