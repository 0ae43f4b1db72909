package dev.sneller.expression.function.document;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.VariantVector;

/** A kernel's own vector of documents, built one behind another. */
public final class DocumentResult {
    private final LogicalType type;
    private final BinaryBuilder builder;
    private VariantVector vector;
    private int end;

    public DocumentResult(LogicalType type) {
        this(type, new BinaryBuilder());
    }

    public DocumentResult(LogicalType type, BinaryBuilder builder) {
        this.type = type;
        this.builder = builder;
    }

    public BinaryBuilder begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = VariantVector.binary(type, rows);
        }
        builder.clear();
        end = 0;
        return builder;
    }

    /** What was built since the last call is the value of this row. */
    public void end(int row) {
        vector.binary().start()[row] = end;
        vector.binary().lengths()[row] = builder.size() - end;
        end = builder.size();
    }

    public VariantVector finish() {
        vector.binary().bytes(builder.bytes());
        return vector;
    }
}
