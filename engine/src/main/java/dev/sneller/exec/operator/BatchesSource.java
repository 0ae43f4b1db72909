package dev.sneller.exec.operator;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Batches that are in memory already: VALUES, the rows a sink has collected. */
public final class BatchesSource implements Source {
    private final Supplier<List<Batch>> supplier;
    private final int columnCount;
    private final AtomicInteger next = new AtomicInteger();
    private List<Batch> batches;

    /** @param batches asked for once, when the pipeline starts; they may be read by another thread then */
    public BatchesSource(int columnCount, Supplier<List<Batch>> batches) {
        this.columnCount = columnCount;
        this.supplier = batches;
    }

    @Override
    public int prepare() {
        batches = supplier.get();
        return 1;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public SourceTask open() {
        return target -> {
            int index = next.getAndIncrement();
            if (index >= batches.size()) {
                return Progress.DONE;
            }
            Batch batch = batches.get(index);
            for (int i = 0; i < columnCount; i++) {
                target.column(i, batch.column(i));
            }
            target.rows(batch.rowCount(), batch.selection());
            return Progress.MORE;
        };
    }
}
