package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.DenseVectors;
import dev.sneller.exec.operator.rows.KeptDoubles;
import dev.sneller.kernel.Hash;
import dev.sneller.kernel.OrderImage;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.SelectionVector;

/** DOUBLE keys: −0 equals 0 and NaN equals NaN. */
final class DoubleMatcher extends KeyMatcher {
    private final KeptDoubles kept;
    private final DenseVectors dense = new DenseVectors();
    private double[] candidates;

    DoubleMatcher(KeptDoubles kept) {
        super(kept);
        this.kept = kept;
    }

    @Override
    void loadValues(ColumnVector vector, SelectionVector rows, int count) {
        candidates = ((F64Vector) dense.of(vector, rows, count)).values();
    }

    @Override
    void hashValues(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = Hash.ofDouble(candidates[i]);
        }
    }

    @Override
    boolean equal(int row, int candidate) {
        return OrderImage.of(kept.value(row)) == OrderImage.of(candidates[candidate]);
    }
}
