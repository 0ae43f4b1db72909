package dev.sneller.expression.lambda;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.VariantVector;

/** TRANSFORM: the body's value in the place of the element, NULL as undefined. */
final class Mapped implements ElementWriter {
    private static final int[] ALL = new int[Batch.MAX_ROWS];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = i;
        }
    }

    private final VariantVectors variants = new VariantVectors();
    private VariantVector mapped;

    @Override
    public void values(ColumnVector values, int count) {
        mapped = documents(variants, values, count);
    }

    /** Values of any type as documents. */
    static VariantVector documents(VariantVectors variants, ColumnVector values, int count) {
        return variants.wrap(values, LogicalType.VARIANT, ALL, count);
    }

    @Override
    public void write(int element, byte[] bytes, int at, BinaryBuilder out) {
        if (mapped.isNull(element)) {
            out.undefined();
        } else {
            out.value(mapped.binary().bytes(), mapped.binary().start()[element]);
        }
    }
}
