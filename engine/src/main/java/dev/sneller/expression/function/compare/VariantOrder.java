package dev.sneller.expression.function.compare;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.variant.VariantComparator;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** The one order of VARIANT values, over vectors of any shape. */
final class VariantOrder implements RowOrder {
    private final VariantVectors leftBinary = new VariantVectors();
    private final VariantVectors rightBinary = new VariantVectors();
    private final VariantComparator comparator = new VariantComparator();

    @Override
    public void compare(FlatVector a, FlatVector b, ActiveRows active, long[] less, long[] equal) {
        int[] rows = active.rows();
        int count = active.count();
        BytesVector left = leftBinary.toBinary((VariantVector) a, rows, count).binary();
        BytesVector right = rightBinary.toBinary((VariantVector) b, rows, count).binary();
        RowOrder.each(
                active,
                less,
                equal,
                row -> Integer.signum(
                        comparator.compare(left.bytes(), left.start()[row], right.bytes(), right.start()[row])));
    }
}
