package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** VARIANT: a field is a JSON value. */
final class DocumentField extends FieldReader {
    private final VariantVector vector;
    private final BinaryBuilder values = new BinaryBuilder();
    private final JsonTokenizer tokenizer = JsonTokenizer.strict();

    DocumentField(LogicalType type) {
        vector = VariantVector.binary(type, Batch.MAX_ROWS);
    }

    @Override
    void beginBatch() {
        values.clear();
    }

    @Override
    CastStatus value(int from, int length, int row) {
        BytesVector slices = vector.binary();
        int start = values.size();
        try {
            if (!tokenizer.parse(text, from, from + length, values)) {
                return CastStatus.FAILED;
            }
        } catch (JsonException bad) {
            return CastStatus.FAILED;
        }
        slices.start()[row] = start;
        slices.lengths()[row] = values.size() - start;
        return CastStatus.OK;
    }

    @Override
    FlatVector vector() {
        vector.binary().bytes(values.bytes());
        return vector;
    }
}
