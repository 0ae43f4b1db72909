package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.exec.spill.Spillable;
import dev.sneller.memory.Reservation;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** One thread's part of a join build: keeps its rows while there is memory, else writes them to the build's partitions. */
final class BuildTask extends Spillable implements SinkTask {
    private final HashJoinBuild build;
    private final List<LogicalType> types;
    private final QueryContext context;
    private final Reservation memory;
    private KeptRows rows;
    private volatile long bytes;

    BuildTask(HashJoinBuild build, List<LogicalType> types, QueryContext context) {
        this.build = build;
        this.types = types;
        this.context = context;
        this.memory = context.reserve("JOIN");
        this.rows = KeptRows.unreserved(types);
        context.turns().join(this);
    }

    @Override
    public Progress accept(Batch batch) {
        enter();
        try {
            rows.append(batch);
            bytes = rows.bytes();
            context.turns().reserve(this, memory, () -> bytes);
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
        build.partitions().writer().add(rows);
        rows = KeptRows.unreserved(types);
        bytes = 0;
        memory.shrinkTo(0);
    }

    @Override
    public void combine() {
        context.turns().leave(this);
        enter();
        try {
            build.take(rows, memory);
            // Whoever has asked for these rows meanwhile finds none left.
            rows = KeptRows.unreserved(types);
            bytes = 0;
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        context.turns().leave(this);
    }
}
