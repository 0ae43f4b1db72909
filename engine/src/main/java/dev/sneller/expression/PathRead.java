package dev.sneller.expression;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** A constant path into documents; the parts found are slices of the documents, never copies. */
final class PathRead implements Kernel {
    private final PathEvaluator path;
    private final VariantVectors binaries = new VariantVectors();
    private VariantVector found;

    PathRead(PathEvaluator path) {
        this.path = path;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        VariantVector documents = binaries.toBinary((VariantVector) arguments[0], rows, active.count());
        if (found == null || found.capacity() < active.length()) {
            found = VariantVector.binary(LogicalType.VARIANT, active.length());
        }
        BytesVector from = documents.binary();
        BytesVector to = found.binary();
        byte[] bytes = from.bytes();
        to.bytes(bytes);
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int at = path.evaluate(bytes, from.start()[row]);
            if (at == VariantBytes.ABSENT || VariantBytes.kind(bytes, at).isSqlNull()) {
                outcome.setNull(row);
            } else {
                to.start()[row] = at;
                to.lengths()[row] = VariantBytes.length(bytes, at);
            }
        }
        return found;
    }
}
