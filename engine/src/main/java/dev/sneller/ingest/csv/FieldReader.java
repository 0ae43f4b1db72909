package dev.sneller.ingest.csv;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** Reads one column's fields into a vector, as a cast from text would. Reused from batch to batch; owned by one thread. */
abstract class FieldReader {
    private final long[] validity = new long[Validity.words(Batch.MAX_ROWS)];
    private boolean hasNulls;
    byte[] text;

    static FieldReader of(LogicalType type, SessionZone zone) {
        return switch (type.kind()) {
            case BOOLEAN -> new BooleanField();
            case NUMBER -> new NumberField(type);
            case DOUBLE -> new DoubleField();
            case VARCHAR -> new TextField(type);
            case BINARY -> new BinaryField(type);
            case DATE -> new DateField();
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new TimeField(type, zone);
            case VARIANT -> new DocumentField(type);
            case OBJECT, ARRAY ->
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        "CSV into a column of type " + type + " is not supported; make it VARIANT");
        };
    }

    /** Starts a batch of records of this text. */
    final void begin(byte[] records) {
        text = records;
        hasNulls = false;
        Validity.setAll(validity, Batch.MAX_ROWS);
        beginBatch();
    }

    final void setNull(int row) {
        hasNulls = true;
        Validity.clear(validity, row);
    }

    /** Puts a field into a row; whatever an earlier record left there is gone. */
    final CastStatus read(int from, int length, int row) {
        if (hasNulls) {
            Validity.set(validity, row);
        }
        return value(from, length, row);
    }

    final FlatVector finish(int rows) {
        FlatVector vector = vector();
        vector.length(rows);
        vector.validity(hasNulls ? validity : null);
        return vector;
    }

    void beginBatch() {}

    /** OK, FAILED or OUT_OF_RANGE. */
    abstract CastStatus value(int from, int length, int row);

    abstract FlatVector vector();
}
