package dev.sneller.expression.batch;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;

/** A kernel's own vector of text or bytes, with an empty arena at first. */
public final class TextResult {
    private final LogicalType type;
    private BytesVector vector;

    public TextResult(LogicalType type) {
        this.type = type;
    }

    public BytesVector begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = new BytesVector(type, rows);
        }
        vector.resetArena();
        return vector;
    }
}
