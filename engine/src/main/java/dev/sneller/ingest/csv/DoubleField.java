package dev.sneller.ingest.csv;

import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.TextToNumber;
import dev.sneller.vector.Batch;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** DOUBLE. */
final class DoubleField extends FieldReader {
    private final F64Vector vector = new F64Vector(Batch.MAX_ROWS);
    private final TextToNumber parser = new TextToNumber();

    @Override
    CastStatus value(int from, int length, int row) {
        CastStatus status = parser.toDouble(text, from, length);
        vector.values()[row] = parser.real();
        return status;
    }

    @Override
    FlatVector vector() {
        return vector;
    }
}
