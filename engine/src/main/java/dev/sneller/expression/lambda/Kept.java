package dev.sneller.expression.lambda;

import dev.sneller.expression.batch.Flattener;
import dev.sneller.kernel.Masks;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;

/** FILTER: elements whose condition is TRUE stay as they are. */
final class Kept implements ElementWriter {
    private final Flattener flattener = new Flattener();
    private BoolVector conditions;

    @Override
    public void values(ColumnVector values, int count) {
        conditions = (BoolVector) flattener.flatten(values);
    }

    @Override
    public void write(int element, byte[] bytes, int at, BinaryBuilder out) {
        if (!conditions.isNull(element) && Masks.get(conditions.bits(), element)) {
            out.value(bytes, at);
        }
    }
}
