package dev.sneller.expression.function.document;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** GET_PATH(v, text); a path is parsed again only when it differs from the row's before. */
final class GetPath implements Kernel {
    private final VariantVectors binaries = new VariantVectors();
    private VariantVector found;
    private String lastText;
    private PathEvaluator last;

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        BytesVector documents = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                .binary();
        BytesVector paths = (BytesVector) arguments[1];
        if (found == null || found.capacity() < active.length()) {
            found = VariantVector.binary(LogicalType.VARIANT, active.length());
        }
        BytesVector target = found.binary();
        byte[] bytes = documents.bytes();
        target.bytes(bytes);
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            PathEvaluator path = path(paths.text(row));
            if (path == null) {
                outcome.fail(row);
                continue;
            }
            int at = path.evaluate(bytes, documents.start()[row]);
            if (at == VariantBytes.ABSENT || VariantBytes.kind(bytes, at).isSqlNull()) {
                outcome.setNull(row);
            } else {
                target.start()[row] = at;
                target.lengths()[row] = VariantBytes.length(bytes, at);
            }
        }
        return found;
    }

    private PathEvaluator path(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            Path path = PathText.parse(text);
            last = path == null ? null : new PathEvaluator(path);
        }
        return last;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return VariantFunctions.badPath(((BytesVector) arguments[1]).text(row));
    }
}
