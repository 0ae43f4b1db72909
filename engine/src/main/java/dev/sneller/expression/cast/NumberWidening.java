package dev.sneller.expression.cast;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.kernel.CheckedMath;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** NUMBER to a NUMBER that has room for all of its digits: one multiplication a row, by the general cast where that overflows. */
final class NumberWidening implements Kernel {
    private final LogicalType to;
    private final int places;
    private final CastKernel general;
    private I64Vector narrow;

    NumberWidening(LogicalType from, LogicalType to) {
        this.to = to;
        places = to.scale() - from.scale();
        general = new CastKernel(from, to, NumberReaders.toNumber(from, to));
    }

    static boolean isMeant(LogicalType from, LogicalType to) {
        int places = to.scale() - from.scale();
        return places >= 0
                && places <= LogicalType.MAX_LONG_PRECISION
                && to.precision() - to.scale() >= from.precision() - from.scale();
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int rows = active.length();
        if (arguments[0] instanceof I64Vector longs) {
            if (narrow == null || narrow.capacity() < rows) {
                narrow = new I64Vector(to, rows);
            }
            if (CheckedMath.multiply(longs.values(), Int128.powerOfTen(places), rows, narrow.values())) {
                return narrow;
            }
        }
        return general.compute(arguments, active, outcome);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return general.failure(arguments, row);
    }
}
