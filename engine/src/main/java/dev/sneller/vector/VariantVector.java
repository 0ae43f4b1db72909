package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/**
 * VARIANT, OBJECT and ARRAY values in one of three shapes: binary (slices of context-free bytes), uniform (all of one kind: a typed
 * vector), or shredded (documents still in their path columns).
 *
 * <p>A path that leads nowhere is SQL NULL, a cleared validity bit. Turning the other shapes into binary is the business of package
 * {@code variant}.
 */
public final class VariantVector extends FlatVector {
    /** Where the values are. */
    public enum Shape {
        BINARY,
        UNIFORM,
        SHREDDED
    }

    private final Shape shape;
    private final BytesVector binary;
    private final ColumnVector typed;
    private final DocumentSource documents;

    private VariantVector(
            LogicalType type,
            int capacity,
            Shape shape,
            BytesVector binary,
            ColumnVector typed,
            DocumentSource documents) {
        super(type, capacity);
        this.shape = shape;
        this.binary = binary;
        this.typed = typed;
        this.documents = documents;
    }

    /** An empty vector of context-free bytes. */
    public static VariantVector binary(LogicalType type, int capacity) {
        return new VariantVector(
                type, capacity, Shape.BINARY, new BytesVector(LogicalType.BINARY, capacity), null, null);
    }

    /** All values are of the kind of {@code typed}, whose length and validity are taken over. */
    public static VariantVector uniform(LogicalType type, ColumnVector typed) {
        VariantVector vector = new VariantVector(type, typed.length(), Shape.UNIFORM, null, typed, null);
        vector.length(typed.length());
        vector.validity(typed.validity());
        return vector;
    }

    public static VariantVector shredded(LogicalType type, DocumentSource documents, int rows) {
        VariantVector vector = new VariantVector(type, rows, Shape.SHREDDED, null, null, documents);
        vector.length(rows);
        return vector;
    }

    public Shape shape() {
        return shape;
    }

    /** Slices of binary form; BINARY shape only. Its own length and validity are not used. */
    public BytesVector binary() {
        return binary;
    }

    /** The typed values; UNIFORM shape only. */
    public ColumnVector typed() {
        return typed;
    }

    /** The documents; SHREDDED shape only. */
    public DocumentSource documents() {
        return documents;
    }

    @Override
    public Lane lane() {
        return Lane.VARIANT;
    }
}
