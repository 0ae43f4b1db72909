package dev.sneller.expression.batch;

import dev.sneller.vector.F64Vector;

/** A kernel's own vector of doubles. */
public final class DoubleResult {
    private F64Vector vector;

    public F64Vector begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = new F64Vector(rows);
        }
        return vector;
    }
}
