package dev.sneller.exec.operator.join;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.join.table.KeyHasher;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of one side of a join on disk, by the top bits of their keys' hashes. Many threads add at once, each through a writer. */
final class Partitions {
    static final int COUNT = 16;
    private static final int HASH_SHIFT = 60;

    private final List<LogicalType> types;
    private final List<Integer> keys;
    private final List<SpillFile> files = new ArrayList<>();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean hasNullKeys;

    Partitions(List<LogicalType> types, List<Integer> keys, QueryContext context) {
        this.types = types;
        this.keys = keys;
        for (int p = 0; p < COUNT; p++) {
            files.add(context.spill().create(types, bytes -> {}));
        }
    }

    SpillFile file(int partition) {
        return files.get(partition);
    }

    long rows() {
        return rows.get();
    }

    /** Whether some row has a NULL among its keys. */
    boolean hasNullKeys() {
        return hasNullKeys;
    }

    /** Nothing is added any more. */
    void seal() {
        files.forEach(SpillFile::seal);
    }

    Writer writer() {
        return new Writer();
    }

    /** One thread's way into the files. */
    final class Writer {
        private final KeyHasher hasher =
                new KeyHasher(keys.stream().map(types::get).toList());
        private final ColumnVector[] vectors = new ColumnVector[keys.size()];
        private final SelectionVector[] dealt = new SelectionVector[COUNT];
        private final int[] counts = new int[COUNT];

        private Writer() {
            for (int p = 0; p < COUNT; p++) {
                dealt[p] = new SelectionVector(Batch.MAX_ROWS);
            }
        }

        void add(Batch batch) {
            int count = batch.selectedCount();
            for (int k = 0; k < vectors.length; k++) {
                vectors[k] = batch.column(keys.get(k));
                noteNulls(vectors[k].validity(), batch);
            }
            long[] hashes = hasher.hash(vectors, batch.selection(), count);
            java.util.Arrays.fill(counts, 0);
            for (int i = 0; i < count; i++) {
                int partition = (int) (hashes[i] >>> HASH_SHIFT);
                dealt[partition].rows()[counts[partition]++] = batch.row(i);
            }
            for (int p = 0; p < COUNT; p++) {
                if (counts[p] > 0) {
                    dealt[p].count(counts[p]);
                    SpillFile file = files.get(p);
                    synchronized (file) {
                        file.append(batch, dealt[p], counts[p]);
                    }
                }
            }
            rows.addAndGet(count);
        }

        private void noteNulls(long[] validity, Batch batch) {
            for (int i = 0; i < batch.selectedCount() && validity != null && !hasNullKeys; i++) {
                if (!Validity.isPresent(validity, batch.row(i))) {
                    hasNullKeys = true;
                }
            }
        }

        void add(KeptRows kept) {
            Batch batch = new Batch(kept.columnCount());
            for (int segment = 0; segment < kept.segmentCount(); segment++) {
                for (int c = 0; c < kept.columnCount(); c++) {
                    batch.column(c, kept.segment(segment, c));
                }
                batch.rows(kept.segmentRows(segment), null);
                add(batch);
            }
        }
    }
}
