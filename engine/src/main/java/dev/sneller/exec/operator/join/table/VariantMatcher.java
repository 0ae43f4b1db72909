package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.DenseVectors;
import dev.sneller.exec.operator.rows.KeptVariants;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** VARIANT keys: equal by the VARIANT relation (1 = 1.0). */
final class VariantMatcher extends KeyMatcher {
    private final KeptVariants kept;
    private final DenseVectors dense = new DenseVectors();
    private final VariantHash hash = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();
    private FlatVector vector;
    private BytesVector candidates;

    VariantMatcher(KeptVariants kept) {
        super(kept);
        this.kept = kept;
    }

    @Override
    void loadValues(ColumnVector values, SelectionVector rows, int count) {
        vector = dense.of(values, rows, count);
        candidates = ((VariantVector) vector).binary();
    }

    @Override
    void hashValues(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            if (!vector.isNull(i)) {
                hashes[i] = hash.hash(candidates.bytes(), candidates.start()[i]);
            }
        }
    }

    @Override
    boolean equal(int row, int candidate) {
        return comparator.equal(
                kept.binary().bytes(row),
                kept.binary().start(row),
                candidates.bytes(),
                candidates.start()[candidate]);
    }
}
