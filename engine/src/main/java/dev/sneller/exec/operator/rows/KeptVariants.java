package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantComparator;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** VARIANT, OBJECT and ARRAY values in binary form. */
public final class KeptVariants extends KeptColumn {
    private final KeptBytes binary = new KeptBytes(LogicalType.BINARY);

    KeptVariants(LogicalType type) {
        super(type);
    }

    /** The values' bytes; which of them are NULL this column knows. */
    public KeptBytes binary() {
        return binary;
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        KeptBytes theirs = ((KeptVariants) other).binary;
        return new VariantComparator()
                .compare(binary.bytes(row), binary.start(row), theirs.bytes(otherRow), theirs.start(otherRow));
    }

    @Override
    void open(int segment) {
        binary.addSegment();
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        BytesVector slices = ((VariantVector) dense).binary();
        BytesVector present = new BytesVector(LogicalType.BINARY, 0);
        present.slices(slices.bytes(), slices.start(), slices.lengths());
        present.validity(dense.validity());
        binary.put(present, from, count, segment, slot);
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        binary.take(((KeptVariants) other).binary);
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        BytesVector slices = binary.values(rows, positions, count, length);
        VariantVector target = VariantVector.binary(type(), length);
        target.binary().slices(slices.bytes(), slices.start(), slices.lengths());
        return target;
    }

    @Override
    FlatVector share(int segment) {
        BytesVector slices = binary.share(segment);
        VariantVector vector = VariantVector.binary(type(), 0);
        vector.binary().slices(slices.bytes(), slices.start(), slices.lengths());
        return vector;
    }

    @Override
    long bytes() {
        return binary.bytes();
    }
}
