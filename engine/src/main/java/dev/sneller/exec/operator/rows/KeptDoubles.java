package dev.sneller.exec.operator.rows;

import dev.sneller.kernel.OrderImage;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** DOUBLE values. */
public final class KeptDoubles extends KeptColumn {
    private double[][] values = new double[4][];

    KeptDoubles() {
        super(LogicalType.DOUBLE);
    }

    public double value(int row) {
        return values[row >>> SHIFT][row & MASK];
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        return Long.compare(OrderImage.of(value(row)), OrderImage.of(((KeptDoubles) other).value(otherRow)));
    }

    @Override
    void open(int segment) {
        values = grown(values, segment);
        values[segment] = new double[SEGMENT];
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        System.arraycopy(((F64Vector) dense).values(), from, values[segment], slot, count);
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        values = concat(values, segmentsBefore, ((KeptDoubles) other).values, other.segments());
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        F64Vector target = new F64Vector(length);
        double[] to = target.values();
        double[][] from = values;
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
        F64Vector vector = new F64Vector(0);
        vector.values(values[segment]);
        return vector;
    }

    @Override
    long bytes() {
        return (long) Double.BYTES * SEGMENT * segments();
    }
}
