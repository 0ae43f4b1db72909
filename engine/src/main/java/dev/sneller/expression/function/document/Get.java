package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.expression.function.CallSite;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** GET(v, key) and GET(v, index): a member or element, NULL where there is none; results are slices of the documents. */
final class Get implements Kernel {
    private final boolean byKey;
    private final int indexScale;
    private final VariantVectors binaries = new VariantVectors();
    private final IntegerInput indexIn = new IntegerInput();
    private final MutableInt128 index = new MutableInt128();
    private VariantVector found;

    Get(CallSite site) {
        LogicalType step = site.argumentType(1);
        byKey = step.kind() == TypeKind.VARCHAR;
        indexScale = step.scale();
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        BytesVector documents = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                .binary();
        if (found == null || found.capacity() < active.length()) {
            found = VariantVector.binary(LogicalType.VARIANT, active.length());
        }
        if (!byKey) {
            indexIn.of(arguments[1]);
        }
        BytesVector target = found.binary();
        byte[] bytes = documents.bytes();
        target.bytes(bytes);
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int document = documents.start()[row];
            int at = byKey ? member(bytes, document, (BytesVector) arguments[1], row) : element(bytes, document, row);
            if (at == VariantBytes.ABSENT || VariantBytes.kind(bytes, at).isSqlNull()) {
                outcome.setNull(row);
            } else {
                target.start()[row] = at;
                target.lengths()[row] = VariantBytes.length(bytes, at);
            }
        }
        return found;
    }

    private static int member(byte[] bytes, int at, BytesVector keys, int row) {
        return VariantBytes.kind(bytes, at) == VariantKind.OBJECT
                ? VariantBytes.find(bytes, at, keys.bytes(), keys.start()[row], keys.lengths()[row])
                : VariantBytes.ABSENT;
    }

    private int element(byte[] bytes, int at, int row) {
        index.set(indexIn.high(row), indexIn.low(row));
        index.shiftRight(indexScale);
        return Int128.fitsLong(index.high(), index.low())
                ? PathEvaluator.element(bytes, at, index.low())
                : VariantBytes.ABSENT;
    }
}
