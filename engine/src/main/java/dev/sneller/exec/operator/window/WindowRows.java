package dev.sneller.exec.operator.window;

import dev.sneller.error.Invariant;
import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.exec.spill.SpillTurns;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.ArrayList;
import java.util.List;

/** The rows of one bucket in order, read batch by batch; batches nobody looks back to are let go. */
final class WindowRows implements StoredRows {
    /** A batch with a bit for each row that starts a partition, and for each that starts a group of peers. */
    private record Marked(Batch batch, long[] partitions, long[] peers, long bytes) {}

    private final SourceTask source;
    private final Borders partitions;
    private final Borders order;
    private final Reservation memory;
    private final SpillTurns turns;
    private final List<Marked> batches = new ArrayList<>();
    private final int columnCount;
    private int loaded;
    private int released;
    private long bytes;
    private boolean ended;

    /** @param source gives full batches, but for the last, of flat vectors that it does not use again */
    WindowRows(
            SourceTask source,
            int columnCount,
            Borders partitions,
            Borders order,
            Reservation memory,
            SpillTurns turns) {
        this.source = source;
        this.columnCount = columnCount;
        this.partitions = partitions;
        this.order = order;
        this.memory = memory;
        this.turns = turns;
    }

    /** Rows read so far. */
    int loaded() {
        return loaded;
    }

    /** Reads one more batch; false when there is none. */
    boolean load() {
        if (ended) {
            return false;
        }
        Batch batch = new Batch(columnCount);
        do {
            if (source.next(batch) == Progress.DONE) {
                ended = true;
                return false;
            }
        } while (batch.rowCount() == 0);
        Invariant.check((loaded & SLOT_MASK) == 0, "a sort gives full batches");
        Batch before =
                batches.isEmpty() ? null : batches.get(batches.size() - 1).batch();
        long[] starts = new long[Validity.words(batch.rowCount())];
        partitions.mark(batch, before, starts);
        long[] peers = starts.clone();
        order.mark(batch, before, peers);
        long size = 0;
        for (int c = 0; c < columnCount; c++) {
            size += bytes((FlatVector) batch.column(c));
        }
        batches.add(new Marked(batch, starts, peers, size));
        loaded = Math.addExact(loaded, batch.rowCount());
        bytes += size;
        reserve();
        return true;
    }

    /** Two batches are always allowed: nothing can be computed with less. */
    private void reserve() {
        if (!turns.tryReserve(memory, bytes, 0)) {
            if (batches.size() - released <= 2) {
                memory.overdraw(bytes);
            } else {
                memory.ensure(bytes);
            }
        }
    }

    private static long bytes(FlatVector vector) {
        BytesVector text = vector instanceof VariantVector variant
                ? variant.binary()
                : vector instanceof BytesVector bytes ? bytes : null;
        return text == null
                ? (long) Math.max(1, vector.lane().width()) * vector.length()
                : 8L * vector.length() + text.bytes().length;
    }

    @Override
    public FlatVector column(int batch, int column) {
        return (FlatVector) batches.get(batch).batch().column(column);
    }

    Batch batch(int index) {
        return batches.get(index).batch();
    }

    /** The first row behind {@code row} that starts a partition, else the number of rows; reads on until it is known. */
    int partitionEnd(int row) {
        int next = row + 1;
        while (true) {
            int found = next(next, loaded, false);
            if (found < loaded || !load()) {
                return found;
            }
            next = found;
        }
    }

    /** As {@link #partitionEnd} among the rows before {@code limit}, else that. */
    int partitionEndWithin(int row, int limit) {
        return next(row + 1, limit, false);
    }

    /** The first row behind {@code row} that is no peer of it, else {@code limit}. */
    int peersEnd(int row, int limit) {
        return next(row + 1, limit, true);
    }

    /** As {@link #peersEnd}, reading on until it is known. */
    int peersEnd(int row) {
        int next = row + 1;
        while (true) {
            int found = next(next, loaded, true);
            if (found < loaded || !load()) {
                return found;
            }
            next = found;
        }
    }

    private int next(int from, int limit, boolean peers) {
        int row = from;
        while (row < limit) {
            Marked marked = batches.get(row >>> BATCH_SHIFT);
            long[] bits = peers ? marked.peers() : marked.partitions();
            int slot = row & SLOT_MASK;
            long word = bits[slot >>> 6] >>> slot;
            if (word != 0) {
                return Math.min(limit, row + Long.numberOfTrailingZeros(word));
            }
            row += 64 - (slot & 63);
        }
        return limit;
    }

    boolean startsPartition(int row) {
        return Validity.isPresent(batches.get(row >>> BATCH_SHIFT).partitions(), row & SLOT_MASK);
    }

    /** Whether the row differs in the order from the one before it, or is the first of its partition. */
    boolean startsPeers(int row) {
        return Validity.isPresent(batches.get(row >>> BATCH_SHIFT).peers(), row & SLOT_MASK);
    }

    /** Lets go of all batches before the one with this row; the last batch stays, since the next one is compared with it. */
    void release(int row) {
        int keep = Math.min(row >>> BATCH_SHIFT, batches.size() - 1);
        for (; released < keep; released++) {
            bytes -= batches.get(released).bytes();
            batches.set(released, null);
        }
        memory.shrinkTo(bytes);
    }
}
