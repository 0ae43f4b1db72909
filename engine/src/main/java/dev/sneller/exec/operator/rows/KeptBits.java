package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** BOOLEAN values. */
final class KeptBits extends KeptColumn implements KeptIntegers {
    private long[][] bits = new long[4][];

    KeptBits() {
        super(LogicalType.BOOLEAN);
    }

    @Override
    public long low(int row) {
        return bits[row >>> SHIFT][(row & MASK) >>> 6] >>> row & 1;
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        return KeptIntegers.compare(this, row, (KeptIntegers) other, otherRow);
    }

    @Override
    void open(int segment) {
        bits = grown(bits, segment);
        bits[segment] = new long[Validity.words(SEGMENT)];
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        BoolVector source = (BoolVector) dense;
        for (int i = 0; i < count; i++) {
            if (source.value(from + i)) {
                Validity.set(bits[segment], slot + i);
            }
        }
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        bits = concat(bits, segmentsBefore, ((KeptBits) other).bits, other.segments());
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        BoolVector target = new BoolVector(length);
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            if (row >= 0 && low(row) != 0) {
                Validity.set(target.bits(), positions[i]);
            }
        }
        return target;
    }

    @Override
    FlatVector share(int segment) {
        BoolVector vector = new BoolVector(0);
        vector.bits(bits[segment]);
        return vector;
    }

    @Override
    long bytes() {
        return (long) SEGMENT / Byte.SIZE * segments();
    }
}
