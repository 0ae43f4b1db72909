package dev.sneller.exec.operator.rows;

import dev.sneller.expression.batch.FlatCopies;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Batches copied flat. A row's number is its batch's position times 2,048 plus its slot. Filled by one thread; read by many afterwards.
 */
public final class RowStore implements StoredRows {
    /** Bytes of a column of a batch beside its values: objects and array headers. */
    private static final int OVERHEAD = 96;

    private final Reservation memory;
    private final List<FlatVector[]> batches = new ArrayList<>();
    private final FlatCopies copies = new FlatCopies();
    private final IntList counts = new IntList();
    /** By column: the text array met last, so that a dictionary's is counted once. */
    private byte[][] lastText = {};

    private long rows;
    private long bytes;

    /** A store whose {@link #bytes} its owner reserves. */
    public RowStore() {
        this(null);
    }

    public RowStore(Reservation memory) {
        this.memory = memory;
    }

    /** Copies the selected rows of the batch and answers the number of the first; the others follow. */
    public int append(Batch batch) {
        int count = batch.selectedCount();
        FlatVector[] copy = new FlatVector[batch.columnCount()];
        if (lastText.length < copy.length) {
            lastText = new byte[copy.length][];
        }
        for (int c = 0; c < copy.length; c++) {
            copy[c] = copies.copy(batch.column(c), batch.selection(), count);
            bytes += size(copy[c], c);
        }
        if (memory != null) {
            memory.ensure(bytes);
        }
        return add(copy, count);
    }

    /** Takes over the batches of a store that is not used any more. Answers what to add to its row numbers. */
    public int take(RowStore other) {
        int shift = batches.size() << BATCH_SHIFT;
        batches.addAll(other.batches);
        counts.addAll(other.counts);
        rows += other.rows;
        return shift;
    }

    private int add(FlatVector[] columns, int count) {
        batches.add(columns);
        counts.add(count);
        rows += count;
        return batches.size() - 1 << BATCH_SHIFT;
    }

    private long size(FlatVector vector, int column) {
        int count = vector.length();
        long beside = OVERHEAD + (vector.validity() == null ? 0 : (long) count / Byte.SIZE);
        if (vector instanceof VariantVector variant) {
            return beside + 8L * count + textSize(variant.binary(), column);
        } else if (vector instanceof BytesVector text) {
            return beside + 8L * count + textSize(text, column);
        }
        return beside + (long) Math.max(1, vector.lane().width()) * count;
    }

    private long textSize(BytesVector text, int column) {
        if (text.bytes() == lastText[column]) {
            return 0;
        }
        lastText[column] = text.bytes();
        return text.bytes().length;
    }

    public long rowCount() {
        return rows;
    }

    public int batchCount() {
        return batches.size();
    }

    /** Rows of one batch. */
    public int batchRows(int batch) {
        return counts.get(batch);
    }

    @Override
    public FlatVector column(int batch, int column) {
        return batches.get(batch)[column];
    }

    public int columnCount() {
        return batches.isEmpty() ? 0 : batches.get(0).length;
    }

    /** Fills a batch with {@code rowNumbers[from]} to {@code rowNumbers[from + count - 1]}. */
    public void gather(int[] rowNumbers, int from, int count, Batch target) {
        for (int c = 0; c < columnCount(); c++) {
            target.column(c, RowGather.gather(this, c, batches.get(0)[c].type(), rowNumbers, from, count));
        }
        target.rows(count, null);
    }

    /** Bytes held. */
    public long bytes() {
        return bytes;
    }

    /** Gives the memory back and forgets the rows. */
    public void clear() {
        batches.clear();
        counts.clear();
        rows = 0;
        bytes = 0;
        lastText = new byte[0][];
        if (memory != null) {
            memory.shrinkTo(0);
        }
    }
}
