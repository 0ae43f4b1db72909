package dev.sneller.exec.operator.flatten;

import dev.sneller.plan.FlattenColumn;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.List;

/** Up to 2,048 members noted down, and the columns made of them. Its vectors are reused by the next batch. One thread. */
final class MemberBatch {
    private static final int NONE = -1;

    private final List<FlattenColumn> columns;
    private final FlatVector[] vectors;
    /** The row of the input each member comes from. */
    private final SelectionVector rows = new SelectionVector(Batch.MAX_ROWS);

    private final long[] sequence = new long[Batch.MAX_ROWS];
    private final int[] value = new int[Batch.MAX_ROWS];
    private final int[] container = new int[Batch.MAX_ROWS];
    private final int[] keyStart = new int[Batch.MAX_ROWS];
    private final int[] keyLength = new int[Batch.MAX_ROWS];
    private final int[] index = new int[Batch.MAX_ROWS];
    private final BytesVector paths;
    private int size;

    MemberBatch(List<FlattenColumn> columns) {
        this.columns = columns;
        vectors = columns.stream()
                .map(column -> FlatVector.allocate(column.type(), Batch.MAX_ROWS))
                .toArray(FlatVector[]::new);
        int path = columns.indexOf(FlattenColumn.PATH);
        paths = path < 0 ? null : (BytesVector) vectors[path];
    }

    void clear() {
        size = 0;
        if (paths != null) {
            paths.resetArena();
        }
    }

    boolean isFull() {
        return size == Batch.MAX_ROWS;
    }

    /** The member where the walk stands. */
    void add(int row, long sequenceNumber, MemberWalk walk, MemberPath path) {
        note(row, sequenceNumber, path);
        value[size] = walk.value;
        container[size] = walk.container;
        keyStart[size] = walk.keyStart;
        keyLength[size] = walk.keyLength;
        index[size++] = walk.index;
    }

    /** A document without members; it starts at {@code document}, -1 for NULL. */
    void addEmpty(int row, long sequenceNumber, int document, MemberPath path) {
        if (path != null) {
            path.begin();
        }
        note(row, sequenceNumber, path);
        value[size] = NONE;
        container[size] = document;
        keyLength[size] = NONE;
        index[size++] = NONE;
    }

    private void note(int row, long sequenceNumber, MemberPath path) {
        rows.rows()[size] = row;
        sequence[size] = sequenceNumber;
        if (path != null) {
            paths.append(size, path.bytes(), 0, path.length());
        }
    }

    int size() {
        return size;
    }

    /** Rows of the input, one a member. */
    SelectionVector rows() {
        rows.count(size);
        return rows;
    }

    /** The column at this position, over members of documents in these bytes. */
    ColumnVector column(int position, byte[] documents) {
        FlatVector vector = vectors[position];
        vector.length(size);
        vector.validity(null);
        switch (columns.get(position)) {
            case SEQ -> System.arraycopy(sequence, 0, ((I64Vector) vector).values(), 0, size);
            case KEY -> keys((BytesVector) vector, documents);
            case PATH -> vector.length(size);
            case INDEX -> indexes((I64Vector) vector);
            case VALUE -> documents((VariantVector) vector, documents, value);
            case THIS -> documents((VariantVector) vector, documents, container);
        }
        return vector;
    }

    private void keys(BytesVector vector, byte[] documents) {
        vector.bytes(documents);
        System.arraycopy(keyStart, 0, vector.start(), 0, size);
        System.arraycopy(keyLength, 0, vector.lengths(), 0, size);
        nullWhereNegative(vector, keyLength);
    }

    private void indexes(I64Vector vector) {
        for (int i = 0; i < size; i++) {
            vector.values()[i] = index[i];
        }
        nullWhereNegative(vector, index);
    }

    private void nullWhereNegative(FlatVector vector, int[] numbers) {
        long[] validity = allPresent(vector);
        for (int i = 0; i < size; i++) {
            if (numbers[i] < 0) {
                Validity.clear(validity, i);
            }
        }
    }

    private long[] allPresent(FlatVector vector) {
        long[] validity = vector.writableValidity();
        Validity.setAll(validity, size);
        return validity;
    }

    private void documents(VariantVector vector, byte[] documents, int[] starts) {
        BytesVector slices = vector.binary();
        slices.bytes(documents);
        long[] validity = allPresent(vector);
        for (int i = 0; i < size; i++) {
            int start = starts[i];
            if (start < 0 || VariantBytes.kind(documents, start).isSqlNull()) {
                Validity.clear(validity, i);
            } else {
                slices.start()[i] = start;
                slices.lengths()[i] = VariantBytes.length(documents, start);
            }
        }
    }
}
