package dev.sneller.expression.lambda;

import dev.sneller.expression.Evaluator;
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

/** An array of each array, element by element: the body is computed on as many elements as fit into a batch, whatever rows they are of. */
final class ElementLoop implements Evaluator {
    private final Arrays arrays;
    private final ElementRows elements;
    private final ElementWriter writer;
    private final LogicalType type;
    private final Parameter parameter = new Parameter();
    private final DocumentResult result;
    private long[] present = {};
    private BinaryBuilder out;
    /** The row among those with arrays whose result is written. */
    private int current;

    private boolean isOpen;

    ElementLoop(Arrays arrays, ElementRows elements, ElementWriter writer, LogicalType type) {
        this.arrays = arrays;
        this.elements = elements;
        this.writer = writer;
        this.type = type;
        this.result = new DocumentResult(type);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        arrays.read(batch, selection);
        if (arrays.count() == 0) {
            return ConstantVector.nullOf(type, batch.rowCount());
        }
        elements.begin(batch, selection, arrays);
        begin(batch.rowCount());
        byte[] bytes = arrays.bytes();
        int waiting = 0;
        for (int i = 0; i < arrays.count(); i++) {
            int row = arrays.rows()[i];
            int array = arrays.start(row);
            int size = VariantBytes.count(bytes, array);
            for (int e = 0; e < size; e++) {
                parameter.set(waiting, bytes, VariantBytes.element(bytes, array, e));
                elements.rows()[waiting++] = row;
                if (waiting == Batch.MAX_ROWS) {
                    write(waiting);
                    waiting = 0;
                }
            }
        }
        write(waiting);
        return finish(batch.rowCount());
    }

    private void begin(int rows) {
        out = result.begin(rows);
        current = 0;
        isOpen = false;
        if (present.length < Masks.words(rows)) {
            present = new long[Masks.words(rows)];
        }
        java.util.Arrays.fill(present, 0);
    }

    private void write(int count) {
        if (count == 0) {
            return;
        }
        byte[] bytes = arrays.bytes();
        writer.values(elements.compute(count, parameter.values(bytes, count)), count);
        for (int i = 0; i < count; i++) {
            while (arrays.rows()[current] != elements.rows()[i]) {
                close();
            }
            open();
            writer.write(i, bytes, parameter.start(i), out);
        }
    }

    private void open() {
        if (!isOpen) {
            out.startDocument();
            out.startArray();
            isOpen = true;
        }
    }

    private void close() {
        open();
        out.endArray();
        out.endDocument();
        int row = arrays.rows()[current++];
        result.end(row);
        Masks.set(present, row);
        isOpen = false;
    }

    private ColumnVector finish(int rows) {
        while (current < arrays.count()) {
            close();
        }
        VariantVector finished = result.finish();
        finished.length(rows);
        finished.validity(present);
        return finished;
    }
}
