package dev.sneller.expression.lambda;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.expression.function.document.DocumentResult;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** REDUCE: step {@code k} takes in the k-th elements of all arrays that are long enough, so a batch takes as many steps as its longest array. */
final class Reduction implements Evaluator {
    private final Arrays arrays;
    private final Evaluator initial;
    private final ElementRows elements;
    private final LogicalType type;
    private final VariantVectors wrapping = new VariantVectors();
    private final Parameter reduced = new Parameter();
    private final Parameter element = new Parameter();
    private final BinaryBuilder[] buffers = {new BinaryBuilder(), new BinaryBuilder()};
    private final DocumentResult result;
    private long[] present = {};

    Reduction(Arrays arrays, Evaluator initial, ElementRows elements, LogicalType type) {
        this.arrays = arrays;
        this.initial = initial;
        this.elements = elements;
        this.type = type;
        this.result = new DocumentResult(type);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        arrays.read(batch, selection);
        int rows = batch.rowCount();
        if (arrays.count() == 0) {
            return ConstantVector.nullOf(type, rows);
        }
        elements.begin(batch, selection, arrays);
        if (present.length < Masks.words(rows)) {
            present = new long[Masks.words(rows)];
        }
        java.util.Arrays.fill(present, 0);
        BinaryBuilder out = result.begin(rows);
        byte[] values = start(batch, selection);
        int active = arrays.count();
        for (int step = 0; (active = stillActive(step, active, values, out)) > 0; step++) {
            values = step(step, active, values);
        }
        VariantVector finished = result.finish();
        finished.length(rows);
        finished.validity(present);
        return finished;
    }

    /** Every row begins with its own first value. */
    private byte[] start(Batch batch, SelectionVector selection) {
        ColumnVector first = initial.evaluate(batch, selection);
        VariantVector documents = wrapping.wrap(first, LogicalType.VARIANT, arrays.rows(), arrays.count());
        BinaryBuilder buffer = buffers[0];
        buffer.clear();
        for (int i = 0; i < arrays.count(); i++) {
            int row = arrays.rows()[i];
            elements.rows()[i] = row;
            take(documents, row, i, buffer);
        }
        return buffer.bytes();
    }

    /** Ends the rows without a further element; the others move together. */
    private int stillActive(int step, int count, byte[] values, BinaryBuilder out) {
        int active = 0;
        for (int i = 0; i < count; i++) {
            int row = elements.rows()[i];
            if (VariantBytes.count(arrays.bytes(), arrays.start(row)) > step) {
                reduced.move(i, active);
                elements.rows()[active++] = row;
            } else if (!reduced.isNull(i)) {
                out.startDocument();
                out.value(values, reduced.start(i));
                out.endDocument();
                result.end(row);
                Masks.set(present, row);
            }
        }
        return active;
    }

    private byte[] step(int step, int active, byte[] values) {
        byte[] bytes = arrays.bytes();
        for (int i = 0; i < active; i++) {
            element.set(i, bytes, VariantBytes.element(bytes, arrays.start(elements.rows()[i]), step));
        }
        ColumnVector next = elements.compute(active, reduced.values(values, active), element.values(bytes, active));
        VariantVector documents = Mapped.documents(wrapping, next, active);
        BinaryBuilder buffer = buffers[(step + 1) % 2];
        buffer.clear();
        for (int i = 0; i < active; i++) {
            take(documents, i, i, buffer);
        }
        return buffer.bytes();
    }

    private void take(VariantVector documents, int from, int to, BinaryBuilder buffer) {
        if (documents.isNull(from)) {
            reduced.setNull(to);
            return;
        }
        int start = buffer.size();
        buffer.startDocument();
        buffer.value(documents.binary().bytes(), documents.binary().start()[from]);
        buffer.endDocument();
        reduced.set(to, buffer.bytes(), start);
    }
}
