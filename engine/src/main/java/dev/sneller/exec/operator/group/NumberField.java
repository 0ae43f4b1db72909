package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.IntegerVectors;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.ZonedVector;

/**
 * Keys on integer lanes: BOOLEAN, NUMBER, DATE, TIME, timestamps. One word, or two, low half first, where the value needs them: whatever the
 * lane, equal values are equal words. The offset of a zoned instant is kept beside it.
 */
final class NumberField extends KeyField {
    static final long NARROW = 1;
    private static final long WIDE = 2;

    private final LogicalType type;
    private final boolean isZoned;
    private final IntegerCandidates candidates = new IntegerCandidates();

    NumberField(LogicalType type) {
        this.type = type;
        this.isZoned = type.kind() == TypeKind.TIMESTAMP_TZ;
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count, int[] words) {
        candidates.load(vector, selection, count);
        for (int i = 0; i < count; i++) {
            words[i]++;
        }
        if (candidates.hasNulls || candidates.high != null) {
            for (int i = 0; i < count; i++) {
                words[i] += candidates.isNull[i] ? -1 : isWide(i) ? 1 : 0;
            }
        }
    }

    private boolean isWide(int candidate) {
        return candidates.high(candidate) != candidates.low[candidate] >> 63;
    }

    @Override
    void write(RecordWriter writer, int count) {
        if (candidates.hasNulls || candidates.high != null) {
            for (int i = 0; i < count; i++) {
                if (!candidates.isNull[i]) {
                    writeOne(writer, i);
                }
            }
            return;
        }
        int[] cursor = writer.cursor;
        long[] words = writer.words;
        for (int i = 0; i < count; i++) {
            writer.shape(i, NARROW);
            words[cursor[i]++] = candidates.low[i];
        }
    }

    private void writeOne(RecordWriter writer, int i) {
        writer.words[writer.cursor[i]++] = candidates.low[i];
        if (isWide(i)) {
            writer.words[writer.cursor[i]++] = candidates.high(i);
            writer.shape(i, WIDE);
        } else {
            writer.shape(i, NARROW);
        }
    }

    @Override
    boolean keepsMore() {
        return isZoned;
    }

    @Override
    void addKept(int count, int[] words) {
        for (int i = 0; i < count; i++) {
            words[i] += isZoned && !candidates.isNull[i] ? 1 : 0;
        }
    }

    @Override
    void writeKept(RecordWriter writer, int count) {
        for (int i = 0; i < count; i++) {
            if (isZoned && !candidates.isNull[i]) {
                writer.words[writer.cursor[i]++] = candidates.offset(i);
            }
        }
    }

    @Override
    ColumnVector read(RecordReader reader) {
        int count = reader.count();
        boolean wide = false;
        for (int i = 0; i < count; i++) {
            wide |= reader.shape(i) == WIDE;
        }
        FlatVector vector = IntegerVectors.allocate(type, count, wide);
        vector.length(count);
        markNulls(reader, vector);
        FlatVector target = vector instanceof ZonedVector zoned ? zoned.instants() : vector;
        if (!wide && target instanceof I64Vector longs) {
            readNarrow(reader, longs.values());
        } else {
            readAny(reader, target);
        }
        if (vector instanceof ZonedVector zoned) {
            for (int i = 0; i < count; i++) {
                zoned.offsetMinutes()[i] = reader.shape(i) == NULL ? 0 : (short) reader.nextKept(i);
            }
        }
        return vector;
    }

    private static void readNarrow(RecordReader reader, long[] target) {
        for (int i = 0; i < reader.count(); i++) {
            target[i] = reader.shape(i) == NULL ? 0 : reader.next(i);
        }
    }

    private static void readAny(RecordReader reader, FlatVector target) {
        for (int i = 0; i < reader.count(); i++) {
            long shape = reader.shape(i);
            long low = shape == NULL ? 0 : reader.next(i);
            IntegerVectors.put(target, i, shape == WIDE ? reader.next(i) : low >> 63, low);
        }
    }

    @Override
    void skip(RecordReader reader) {
        for (int i = 0; i < reader.count(); i++) {
            int shape = (int) reader.shape(i);
            reader.skip(i, shape);
            reader.skipKept(i, isZoned && shape != NULL ? 1 : 0);
        }
    }

    @Override
    long bytes() {
        return 32L * Batch.MAX_ROWS;
    }
}
