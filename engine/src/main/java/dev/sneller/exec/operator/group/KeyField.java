package dev.sneller.exec.operator.group;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/**
 * One key as part of a record: a shape of two bits, 0 for NULL, and words that are equal exactly if the values are. Words that are kept but not
 * compared follow those of all fields. Loading and writing is for one thread; reading keeps no state.
 */
abstract class KeyField {
    static final long NULL = 0;

    /** A field for values of this type. @param texts null unless {@link #isText} */
    static KeyField of(LogicalType type, SharedTexts texts) {
        return switch (type.kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new NumberField(type);
            case DOUBLE -> new DoubleField();
            case VARCHAR, BINARY -> new TextField(type, texts);
            case VARIANT, OBJECT, ARRAY -> new VariantField(type);
        };
    }

    static boolean isText(LogicalType type) {
        return type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.BINARY;
    }

    /**
     * Makes the first {@code count} selected rows the candidates and adds to {@code words} how many compared words each needs.
     *
     * @param selection null = all rows
     */
    abstract void load(ColumnVector vector, SelectionVector selection, int count, int[] words);

    /** Writes the compared words of the candidates where the cursor stands for each, and moves it on. */
    abstract void write(RecordWriter writer, int count);

    /** Whether values are more than what is compared of them. */
    boolean keepsMore() {
        return false;
    }

    /** Adds to {@code words} how many words are kept beside the compared ones. */
    void addKept(int count, int[] words) {}

    /** Writes the words kept beside the compared ones. */
    void writeKept(RecordWriter writer, int count) {}

    /** The field's values, from where the cursor stands in each record; moves it on. */
    abstract ColumnVector read(RecordReader reader);

    /** Moves the cursor past the field. */
    abstract void skip(RecordReader reader);

    /** Which values are NULL, for who asks no more: the values are undefined. Moves the cursor past the field. */
    ColumnVector presence(RecordReader reader, LogicalType type) {
        FlatVector vector = FlatVector.allocate(type, reader.count());
        vector.length(reader.count());
        markNulls(reader, vector);
        skip(reader);
        return vector;
    }

    /** Clears the validity of the records whose field is NULL. */
    static void markNulls(RecordReader reader, FlatVector vector) {
        long[] validity = null;
        for (int i = 0; i < reader.count(); i++) {
            if (reader.shape(i) == NULL) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
    }

    static void markNull(FlatVector vector, int row) {
        Validity.clear(vector.writableValidity(), row);
    }

    /** Bytes held for candidates. */
    abstract long bytes();
}
