package dev.sneller.exec.operator.sample;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.vector.Batch;
import dev.sneller.vector.F64Vector;
import java.util.SplittableRandom;

/** Draws a lot for each row, a DOUBLE behind its columns: the rows of the smallest lots are a fair sample of any size. */
public final class LotsOperator implements Operator {
    private final int columns;
    private final Integer seed;

    /** @param columns of the input */
    public LotsOperator(int columns, Integer seed) {
        this.columns = columns;
        this.seed = seed;
    }

    @Override
    public int columnCount() {
        return columns + 1;
    }

    @Override
    public OperatorTask open() {
        SplittableRandom chance = Chance.of(seed);
        F64Vector lots = new F64Vector(Batch.MAX_ROWS);
        return (in, out) -> {
            for (int c = 0; c < columns; c++) {
                out.column(c, in.column(c));
            }
            for (int i = 0; i < in.selectedCount(); i++) {
                lots.values()[in.row(i)] = chance.nextDouble();
            }
            lots.length(in.rowCount());
            out.column(columns, lots);
            out.rows(in.rowCount(), in.selection());
            return Progress.DONE;
        };
    }
}
