package dev.sneller.expression.cast;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.NumberToDouble;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** NUMBER to DOUBLE: one division a row, by the general cast where a value of the batch has too many digits for that. */
final class NumberToReal implements Kernel {
    private final int scale;
    private final CastKernel general;
    private final DoubleResult result = new DoubleResult();

    NumberToReal(LogicalType named, LogicalType from) {
        scale = from.scale();
        general = new CastKernel(named, LogicalType.DOUBLE, NumberReaders.toDouble(from));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int rows = active.length();
        if (arguments[0] instanceof I64Vector longs) {
            F64Vector target = result.begin(rows);
            if (NumberToDouble.convert(longs.values(), scale, rows, target.values())) {
                return target;
            }
        }
        return general.compute(arguments, active, outcome);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return general.failure(arguments, row);
    }
}
