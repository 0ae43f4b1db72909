package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.DenseVectors;
import dev.sneller.exec.operator.rows.KeptBytes;
import dev.sneller.kernel.Hash;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** VARCHAR and BINARY keys, compared bytewise. */
final class BytesMatcher extends KeyMatcher {
    private final KeptBytes kept;
    private final DenseVectors dense = new DenseVectors();
    private BytesVector candidates;

    BytesMatcher(KeptBytes kept) {
        super(kept);
        this.kept = kept;
    }

    @Override
    void loadValues(ColumnVector vector, SelectionVector rows, int count) {
        candidates = (BytesVector) dense.of(vector, rows, count);
    }

    @Override
    void hashValues(long[] hashes, int count) {
        byte[] bytes = candidates.bytes();
        int[] start = candidates.start();
        int[] length = candidates.lengths();
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                hashes[i] = Hash.ofBytes(bytes, start[i], length[i]);
            }
        }
    }

    @Override
    boolean equal(int row, int candidate) {
        int length = kept.length(row);
        int from = kept.start(row);
        int other = candidates.start()[candidate];
        return length == candidates.lengths()[candidate]
                && Arrays.equals(kept.bytes(row), from, from + length, candidates.bytes(), other, other + length);
    }
}
