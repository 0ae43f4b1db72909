package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.BytesCandidates;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** VARCHAR and BINARY keys: the number of a text that came from a small dictionary, or length and bytes. */
final class TextField extends KeyField {
    private static final long BYTES = 1;
    private static final long NUMBER = 2;
    /** In place of a text's number. */
    private static final int NULL_TEXT = -2;

    private final LogicalType type;
    private final SharedTexts texts;
    private final BytesCandidates candidates = new BytesCandidates();
    /** By candidate: its text's number, {@link SharedTexts#NONE} or {@link #NULL_TEXT}. */
    private final int[] numbers = new int[Batch.MAX_ROWS];
    /** Whether no candidate is NULL or has a number. */
    private boolean areBytes;

    private Dictionary dictionary;
    private int[] numberOfCode = {};

    TextField(LogicalType type, SharedTexts texts) {
        this.type = type;
        this.texts = texts;
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count, int[] words) {
        candidates.load(vector, selection, count);
        if (vector instanceof DictionaryVector codes && codes.dictionary().size() <= SharedTexts.MAX_TEXTS) {
            numbersOfCodes(codes, selection, count);
        } else {
            texts.freeze();
            find(count);
        }
        for (int i = 0; i < count; i++) {
            words[i] +=
                    numbers[i] >= 0 ? 1 : numbers[i] == NULL_TEXT ? 0 : 1 + RecordWriter.wordsOf(candidates.length[i]);
        }
    }

    private void numbersOfCodes(DictionaryVector vector, SelectionVector selection, int count) {
        areBytes = false;
        if (vector.dictionary() != dictionary) {
            dictionary = vector.dictionary();
            numberOfCode = texts.numbers(dictionary);
        }
        int[] codes = vector.codes();
        long[] validity = vector.validity();
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            numbers[i] = Validity.isPresent(validity, row) ? numberOfCode[codes[row]] : NULL_TEXT;
        }
    }

    private void find(int count) {
        areBytes = texts.isEmpty();
        for (int i = 0; i < count; i++) {
            int length = candidates.length[i];
            areBytes &= length >= 0;
            numbers[i] = length < 0
                    ? NULL_TEXT
                    : texts.isEmpty() ? SharedTexts.NONE : texts.find(candidates.bytes, candidates.start[i], length);
        }
    }

    @Override
    void write(RecordWriter writer, int count) {
        if (areBytes) {
            for (int i = 0; i < count; i++) {
                writeBytes(writer, i);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] >= 0) {
                writer.shape(i, NUMBER);
                writer.words[writer.cursor[i]++] = numbers[i];
            } else if (numbers[i] != NULL_TEXT) {
                writeBytes(writer, i);
            }
        }
    }

    private void writeBytes(RecordWriter writer, int i) {
        int length = candidates.length[i];
        writer.shape(i, BYTES);
        writer.words[writer.cursor[i]++] = length;
        writer.bytes(i, candidates.bytes, candidates.start[i], length);
    }

    @Override
    ColumnVector read(RecordReader reader) {
        Dictionary numbered = texts.dictionary();
        boolean hasBytes = numbered.size() == 0;
        for (int i = 0; i < reader.count() && !hasBytes; i++) {
            hasBytes = reader.shape(i) == BYTES;
        }
        return hasBytes ? readBytes(reader, (BytesVector) numbered.values()) : readNumbers(reader, numbered);
    }

    private static ColumnVector readNumbers(RecordReader reader, Dictionary numbered) {
        int count = reader.count();
        int[] codes = new int[count];
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            if (reader.shape(i) == NULL) {
                validity = validity == null ? allPresent(count) : validity;
                Validity.clear(validity, i);
            } else {
                codes[i] = (int) reader.next(i);
            }
        }
        return new DictionaryVector(numbered, codes, count, validity);
    }

    private static long[] allPresent(int count) {
        long[] validity = new long[Validity.words(count)];
        Validity.setAll(validity, count);
        return validity;
    }

    private FlatVector readBytes(RecordReader reader, BytesVector numbered) {
        int count = reader.count();
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        markNulls(reader, vector);
        vector.resetArena();
        vector.reserve(textBytes(reader, numbered));
        byte[] target = vector.bytes();
        int at = 0;
        for (int i = 0; i < count; i++) {
            long shape = reader.shape(i);
            int length = 0;
            if (shape == BYTES) {
                length = (int) reader.next(i);
                RecordWriter.toBytes(reader.block(i), reader.cursor(i), length, target, at);
                reader.skip(i, RecordWriter.wordsOf(length));
            } else if (shape == NUMBER) {
                int number = (int) reader.next(i);
                length = numbered.lengths()[number];
                System.arraycopy(numbered.bytes(), numbered.start()[number], target, at, length);
            }
            vector.start()[i] = at;
            vector.lengths()[i] = length;
            at += length;
        }
        return vector;
    }

    /** Bytes of all texts, and room for the last one's last word. */
    private static int textBytes(RecordReader reader, BytesVector numbered) {
        long total = Long.BYTES;
        for (int i = 0; i < reader.count(); i++) {
            long shape = reader.shape(i);
            if (shape != NULL) {
                int word = (int) reader.block(i)[reader.cursor(i)];
                total += shape == BYTES ? word : numbered.lengths()[word];
            }
        }
        return Math.toIntExact(total);
    }

    @Override
    void skip(RecordReader reader) {
        for (int i = 0; i < reader.count(); i++) {
            long shape = reader.shape(i);
            if (shape != NULL) {
                int word = (int) reader.next(i);
                reader.skip(i, shape == BYTES ? RecordWriter.wordsOf(word) : 0);
            }
        }
    }

    /** As values: empty texts. */
    @Override
    ColumnVector presence(RecordReader reader, LogicalType asked) {
        BytesVector vector = (BytesVector) super.presence(reader, asked);
        Arrays.fill(vector.lengths(), 0);
        return vector;
    }

    @Override
    long bytes() {
        return 12L * Batch.MAX_ROWS;
    }
}
