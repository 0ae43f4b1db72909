package dev.sneller.exec.operator.sample;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import java.util.SplittableRandom;

/** Lets through a share of the rows: each by a chance of its own, or whole batches. */
public final class SampleOperator implements Operator {
    private final int columnCount;
    private final double share;
    private final boolean blocks;
    private final Integer seed;

    /** @param seed takes the same rows again when one thread reads them in the same order; null = none */
    public SampleOperator(int columnCount, double share, boolean blocks, Integer seed) {
        this.columnCount = columnCount;
        this.share = share;
        this.blocks = blocks;
        this.seed = seed;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public OperatorTask open() {
        SplittableRandom chance = Chance.of(seed);
        SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);
        return (in, out) -> {
            for (int c = 0; c < columnCount; c++) {
                out.column(c, in.column(c));
            }
            out.rows(in.rowCount(), blocks ? block(in, chance, kept) : rows(in, chance, kept));
            return Progress.DONE;
        };
    }

    private SelectionVector block(Batch in, SplittableRandom chance, SelectionVector none) {
        if (chance.nextDouble() < share) {
            return in.selection();
        }
        none.count(0);
        return none;
    }

    private SelectionVector rows(Batch in, SplittableRandom chance, SelectionVector kept) {
        int n = 0;
        for (int i = 0; i < in.selectedCount(); i++) {
            if (chance.nextDouble() < share) {
                kept.rows()[n++] = in.row(i);
            }
        }
        kept.count(n);
        return kept;
    }
}
