package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.column.AsVariant;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** Results that are ARRAYs or OBJECTs, written row by row. */
abstract class DocumentFold extends GroupFold {
    private final LogicalType type;
    final AsVariant values = new AsVariant();
    BinaryBuilder out;
    VariantVector vector;
    int at;

    DocumentFold(LogicalType type) {
        this.type = type;
    }

    @Override
    void start(int groups) {
        out = new BinaryBuilder();
        vector = VariantVector.binary(type, groups);
        vector.length(groups);
        at = 0;
    }

    @Override
    void begin(long rows) {
        vector.binary().start()[at] = out.size();
        open();
    }

    /** Begins a document. */
    abstract void open();

    /** Ends it. */
    abstract void close();

    @Override
    void end() {
        close();
        BytesVector slices = vector.binary();
        slices.lengths()[at] = out.size() - slices.start()[at];
        at++;
    }

    @Override
    FlatVector result() {
        vector.binary().bytes(out.bytes());
        return vector;
    }

    @Override
    long bytes() {
        return out.capacity();
    }
}
