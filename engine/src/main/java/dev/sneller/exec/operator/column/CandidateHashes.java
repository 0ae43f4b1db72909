package dev.sneller.exec.operator.column;

import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantHash;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** Hashes of the selected rows of a vector: equal values hash equal whatever lane or form they came in; NULL is {@link Hash#NULL}. */
@FunctionalInterface
public interface CandidateHashes {
    void hash(ColumnVector vector, SelectionVector selection, int count, long[] hashes);

    static CandidateHashes of(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> integers();
            case DOUBLE -> doubles();
            case VARCHAR, BINARY -> bytes();
            case VARIANT, OBJECT, ARRAY -> variants();
        };
    }

    private static CandidateHashes integers() {
        IntegerCandidates candidates = new IntegerCandidates();
        return (vector, selection, count, hashes) -> {
            candidates.load(vector, selection, count);
            for (int i = 0; i < count; i++) {
                hashes[i] = candidates.isNull[i] ? Hash.NULL : Hash.ofInt128(candidates.high(i), candidates.low[i]);
            }
        };
    }

    private static CandidateHashes doubles() {
        DoubleCandidates candidates = new DoubleCandidates();
        return (vector, selection, count, hashes) -> {
            candidates.load(vector, selection, count);
            for (int i = 0; i < count; i++) {
                hashes[i] = candidates.isNull(i) ? Hash.NULL : Hash.ofDouble(candidates.value(i));
            }
        };
    }

    private static CandidateHashes bytes() {
        BytesCandidates candidates = new BytesCandidates();
        return (vector, selection, count, hashes) -> {
            candidates.load(vector, selection, count);
            for (int i = 0; i < count; i++) {
                hashes[i] = candidates.length[i] < 0
                        ? Hash.NULL
                        : Hash.ofBytes(candidates.bytes, candidates.start[i], candidates.length[i]);
            }
        };
    }

    private static CandidateHashes variants() {
        VariantCandidates candidates = new VariantCandidates();
        VariantHash variants = new VariantHash();
        return (vector, selection, count, hashes) -> {
            candidates.load(vector, selection, count);
            for (int i = 0; i < count; i++) {
                hashes[i] =
                        candidates.length[i] < 0 ? Hash.NULL : hash(candidates.bytes, candidates.start[i], variants);
            }
        };
    }

    /** Kinds apart: short texts and truth values hash like small numbers, which a sketch could not tell from them. */
    private static long hash(byte[] bytes, int at, VariantHash variants) {
        long hash = variants.hash(bytes, at);
        return switch (VariantBytes.kind(bytes, at)) {
            case INTEGER, DECIMAL, DOUBLE -> hash;
            case VARCHAR -> ~hash;
            default -> Hash.combine(hash, 1);
        };
    }
}
