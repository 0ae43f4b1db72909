package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.VariantCandidates;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.CanonicalKeys;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/**
 * VARIANT keys: canonical bytes are compared, so 1 equals 1.0; beside them the first of the equal values is kept, which stands for its group.
 */
final class VariantField extends KeyField {
    private static final long PRESENT = 1;

    private final LogicalType type;
    private final VariantCandidates candidates = new VariantCandidates();
    private final ByteBuilder canonical = new ByteBuilder();
    private final CanonicalKeys keys = new CanonicalKeys(canonical);
    /** Where the canonical bytes of each candidate begin; one more than there are candidates. */
    private final int[] starts = new int[Batch.MAX_ROWS + 1];

    VariantField(LogicalType type) {
        this.type = type;
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count, int[] words) {
        candidates.load(vector, selection, count);
        canonical.clear();
        for (int i = 0; i < count; i++) {
            if (isPresent(i)) {
                keys.append(candidates.bytes, candidates.start[i]);
            }
            starts[i + 1] = canonical.size();
            words[i] += isPresent(i) ? 1 + RecordWriter.wordsOf(starts[i + 1] - starts[i]) : 0;
        }
    }

    private boolean isPresent(int candidate) {
        return candidates.length[candidate] >= 0;
    }

    @Override
    void write(RecordWriter writer, int count) {
        for (int i = 0; i < count; i++) {
            if (isPresent(i)) {
                writer.shape(i, PRESENT);
                write(writer, i, canonical.array(), starts[i], starts[i + 1] - starts[i]);
            }
        }
    }

    private static void write(RecordWriter writer, int candidate, byte[] bytes, int start, int length) {
        writer.words[writer.cursor[candidate]++] = length;
        writer.bytes(candidate, bytes, start, length);
    }

    @Override
    boolean keepsMore() {
        return true;
    }

    @Override
    void addKept(int count, int[] words) {
        for (int i = 0; i < count; i++) {
            words[i] += isPresent(i) ? 1 + RecordWriter.wordsOf(candidates.length[i]) : 0;
        }
    }

    @Override
    void writeKept(RecordWriter writer, int count) {
        for (int i = 0; i < count; i++) {
            if (isPresent(i)) {
                write(writer, i, candidates.bytes, candidates.start[i], candidates.length[i]);
            }
        }
    }

    @Override
    ColumnVector read(RecordReader reader) {
        int count = reader.count();
        VariantVector vector = VariantVector.binary(type, count);
        vector.length(count);
        vector.binary().resetArena();
        markNulls(reader, vector);
        byte[] value = {};
        for (int i = 0; i < count; i++) {
            if (reader.shape(i) != NULL) {
                int length = (int) reader.nextKept(i);
                int words = RecordWriter.wordsOf(length);
                value = value.length < words * Long.BYTES ? new byte[words * 2 * Long.BYTES] : value;
                RecordWriter.toBytes(reader.block(i), reader.keptCursor(i), length, value, 0);
                vector.binary().append(i, value, 0, length);
                reader.skipKept(i, words);
            }
        }
        skipCompared(reader);
        return vector;
    }

    private static void skipCompared(RecordReader reader) {
        for (int i = 0; i < reader.count(); i++) {
            if (reader.shape(i) != NULL) {
                reader.skip(i, RecordWriter.wordsOf((int) reader.next(i)));
            }
        }
    }

    @Override
    void skip(RecordReader reader) {
        skipCompared(reader);
        for (int i = 0; i < reader.count(); i++) {
            if (reader.shape(i) != NULL) {
                reader.skipKept(i, RecordWriter.wordsOf((int) reader.nextKept(i)));
            }
        }
    }

    @Override
    long bytes() {
        return canonical.capacity() + 16L * Batch.MAX_ROWS;
    }
}
