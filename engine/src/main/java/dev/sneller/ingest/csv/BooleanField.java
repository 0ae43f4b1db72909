package dev.sneller.ingest.csv;

import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.TextToBoolean;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** BOOLEAN. */
final class BooleanField extends FieldReader {
    private final BoolVector vector = new BoolVector(Batch.MAX_ROWS);

    @Override
    CastStatus value(int from, int length, int row) {
        int truth = TextToBoolean.parse(text, from, length);
        if (truth > 0) {
            Validity.set(vector.bits(), row);
        } else {
            Validity.clear(vector.bits(), row);
        }
        return truth < 0 ? CastStatus.FAILED : CastStatus.OK;
    }

    @Override
    FlatVector vector() {
        return vector;
    }
}
