package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** DOUBLE keys: all NaNs are one key, -0 is 0. */
final class DoubleField extends KeyField {
    private static final long PRESENT = 1;

    private final DoubleCandidates candidates = new DoubleCandidates();

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count, int[] words) {
        candidates.load(vector, selection, count);
        for (int i = 0; i < count; i++) {
            words[i] += candidates.isNull(i) ? 0 : 1;
        }
    }

    @Override
    void write(RecordWriter writer, int count) {
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                writer.shape(i, PRESENT);
                writer.words[writer.cursor[i]++] = Double.doubleToLongBits(candidates.value(i) + 0.0);
            }
        }
    }

    @Override
    ColumnVector read(RecordReader reader) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, reader.count());
        vector.length(reader.count());
        markNulls(reader, vector);
        for (int i = 0; i < reader.count(); i++) {
            vector.values()[i] = reader.shape(i) == NULL ? 0 : Double.longBitsToDouble(reader.next(i));
        }
        return vector;
    }

    @Override
    void skip(RecordReader reader) {
        for (int i = 0; i < reader.count(); i++) {
            reader.skip(i, (int) reader.shape(i));
        }
    }

    @Override
    long bytes() {
        return 2L * Long.BYTES * Batch.MAX_ROWS;
    }
}
