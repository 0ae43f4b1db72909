package dev.sneller.exec.operator.share;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.exec.spill.Spillable;
import dev.sneller.memory.Reservation;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** What one thread has kept of shared rows: those in its file and those in memory, which stay there once all rows have come. */
final class SharedPart extends Spillable implements SinkTask {
    private final List<LogicalType> types;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final Reservation memory;
    private final KeptRows rows;
    private volatile long bytes;
    private SpillFile file;

    SharedPart(List<LogicalType> types, QueryContext context, OperatorProfile profile) {
        this.types = types;
        this.context = context;
        this.profile = profile;
        this.memory = context.reserve("WITH");
        this.rows = KeptRows.unreserved(types);
        context.turns().join(this);
    }

    @Override
    public Progress accept(Batch batch) {
        enter();
        try {
            rows.append(batch);
            bytes = rows.bytes();
            // Readers need memory too: what they read leaves them half of it.
            if (!memory.tryEnsure(bytes, context.memoryLimit() / 2)) {
                spill();
            }
        } finally {
            leave();
        }
        return Progress.MORE;
    }

    @Override
    protected long spillableBytes() {
        return bytes;
    }

    @Override
    protected void spill() {
        if (rows.rowCount() == 0) {
            return;
        }
        if (file == null) {
            file = context.spill().create(types, written -> profile.add("bytes_spilled", written));
        }
        Batch batch = new Batch(types.size());
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            fill(segment, batch);
            file.append(batch);
        }
        rows.clear();
        bytes = 0;
        memory.shrinkTo(0);
    }

    @Override
    public void combine() {
        context.turns().leave(this);
    }

    @Override
    public void close() {
        context.turns().leave(this);
    }

    /** All rows have come, and nobody asks for this memory any more. */
    void seal() {
        if (file != null) {
            file.seal();
        }
    }

    /** The rows on disk, null when there are none. */
    SpillFile file() {
        return file;
    }

    /** Stretches of rows in memory. */
    int segments() {
        return rows.segmentCount();
    }

    /** Makes the batch one stretch of rows in memory. */
    void fill(int segment, Batch batch) {
        for (int c = 0; c < types.size(); c++) {
            batch.column(c, rows.segment(segment, c));
        }
        batch.rows(rows.segmentRows(segment), null);
    }
}
