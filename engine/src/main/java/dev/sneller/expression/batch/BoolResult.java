package dev.sneller.expression.batch;

import dev.sneller.vector.BoolVector;
import dev.sneller.vector.Validity;

/** A kernel's own vector of booleans, all false at first. */
public final class BoolResult {
    private BoolVector vector;

    public BoolVector begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = new BoolVector(rows);
        } else {
            java.util.Arrays.fill(vector.bits(), 0, Validity.words(rows), 0L);
        }
        return vector;
    }
}
