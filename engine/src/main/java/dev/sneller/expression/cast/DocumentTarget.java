package dev.sneller.expression.cast;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** OBJECT and ARRAY: binary forms lie one behind another in the reader's text. */
final class DocumentTarget implements CastTarget {
    private final LogicalType type;
    private final CastValue value;
    private VariantVector vector;
    private int end;

    DocumentTarget(LogicalType type, CastValue value) {
        this.type = type;
        this.value = value;
    }

    @Override
    public void begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = VariantVector.binary(type, rows);
        }
        value.text().clear();
        end = 0;
    }

    @Override
    public boolean put(int row, CastValue read) {
        int size = read.text().size();
        vector.binary().start()[row] = end;
        vector.binary().lengths()[row] = size - end;
        end = size;
        return true;
    }

    @Override
    public FlatVector finish() {
        vector.binary().bytes(value.text().array());
        return vector;
    }
}
