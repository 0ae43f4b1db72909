package dev.sneller.expression.cast;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.IsoStamp;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** VARCHAR to TIMESTAMP_NTZ of nanoseconds: a batch of texts of the usual form at once, any other by the general cast. */
final class ClockOfText implements Kernel {
    /** After so many batches with texts of other forms the usual one is not expected any more. */
    private static final int MOST_MISSES = 16;

    private final CastKernel general;
    private final IsoStamp stamp = new IsoStamp();
    private final IntegerResult result;
    private int misses;

    ClockOfText(LogicalType to, CastKernel general) {
        this.general = general;
        result = new IntegerResult(to);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        if (misses < MOST_MISSES) {
            BytesVector text = (BytesVector) arguments[0];
            result.begin(active.length());
            long[] nanos = result.narrow().values();
            if (stamp.read(text.bytes(), text.start(), text.lengths(), active.rows(), active.count(), nanos)) {
                return result.finish();
            }
            misses++;
        }
        return general.compute(arguments, active, outcome);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return general.failure(arguments, row);
    }
}
