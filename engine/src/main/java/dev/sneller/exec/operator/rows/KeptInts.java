package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** Days of DATE. */
final class KeptInts extends KeptColumn implements KeptIntegers {
    private int[][] values = new int[4][];

    KeptInts(LogicalType type) {
        super(type);
    }

    @Override
    public long low(int row) {
        return values[row >>> SHIFT][row & MASK];
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        return KeptIntegers.compare(this, row, (KeptIntegers) other, otherRow);
    }

    @Override
    void open(int segment) {
        values = grown(values, segment);
        values[segment] = new int[SEGMENT];
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        System.arraycopy(((I32Vector) dense).values(), from, values[segment], slot, count);
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        values = concat(values, segmentsBefore, ((KeptInts) other).values, other.segments());
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        I32Vector target = new I32Vector(type(), length);
        int[] to = target.values();
        int[][] from = values;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            int row = rows[position];
            if (row >= 0) {
                to[position] = from[row >>> SHIFT][row & MASK];
            }
        }
        return target;
    }

    @Override
    FlatVector share(int segment) {
        I32Vector vector = new I32Vector(type(), 0);
        vector.values(values[segment]);
        return vector;
    }

    @Override
    long bytes() {
        return (long) Integer.BYTES * SEGMENT * segments();
    }
}
