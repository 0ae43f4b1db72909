package dev.sneller.exec.operator.apply;

import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.VariantVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of a left row that the inner plan reads. */
final class OuterValues {
    private final List<Integer> columns;

    OuterValues(List<Integer> columns) {
        this.columns = columns;
    }

    List<Datum> of(Batch batch, int row) {
        List<Datum> values = new ArrayList<>(columns.size());
        for (int column : columns) {
            values.add(at(batch.column(column), row));
        }
        return values;
    }

    private static Datum at(ColumnVector vector, int row) {
        if (vector.isNull(row) || !vector.type().kind().isSemiStructured()) {
            return VectorDatum.at(vector, row);
        }
        VariantVector flat = (VariantVector) new Flattener().flatten(vector);
        BytesVector slices =
                new VariantVectors().toBinary(flat, new int[] {row}, 1).binary();
        int start = slices.start()[row];
        return Datum.ofBytes(vector.type(), Arrays.copyOfRange(slices.bytes(), start, start + slices.lengths()[row]));
    }
}
