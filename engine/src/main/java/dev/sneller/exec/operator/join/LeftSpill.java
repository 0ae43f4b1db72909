package dev.sneller.exec.operator.join;

import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.vector.Batch;

/** The left rows of a join whose right side is on disk follow it there; {@link SpilledJoin} yields them. */
final class LeftSpill implements OperatorTask {
    private final Partitions.Writer writer;

    LeftSpill(Partitions left) {
        this.writer = left.writer();
    }

    @Override
    public Progress process(Batch in, Batch out) {
        writer.add(in);
        return Progress.DONE;
    }
}
