package dev.sneller.expression.function.number;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.math.BigDecimal;

/** Rounding of NUMBERs; the second argument is the number of places, 0 when missing. */
final class NumberRounding implements Kernel {
    private static final int FARTHEST = 100;

    private final Rounding rounding;
    private final LogicalType type;
    private final int scale;
    private final IntegerResult result;
    private final IntegerInput in = new IntegerInput();
    private final IntegerInput placesIn = new IntegerInput();
    private final long[] high = new long[1];
    private final long[] low = new long[1];

    NumberRounding(Rounding rounding, CallSite site) {
        this.rounding = rounding;
        type = site.type();
        scale = site.argumentType(0).scale();
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        boolean hasPlaces = arguments.length > 1;
        if (hasPlaces) {
            placesIn.of(arguments[1]);
        }
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int places = hasPlaces ? (int) Math.max(-FARTHEST, Math.min(FARTHEST, placesIn.low(row))) : 0;
            round(row, Math.min(places, scale), outcome);
        }
        return result.finish();
    }

    private void round(int row, int places, Outcome outcome) {
        int dropped = scale - places;
        int restored = type.scale() - places;
        if (in.fitsLong(row)
                && dropped <= LogicalType.MAX_LONG_PRECISION
                && restored >= 0
                && restored <= LogicalType.MAX_LONG_PRECISION) {
            long quotient = rounding.divide(in.low(row), Int128.powerOfTen(dropped));
            long factor = Int128.powerOfTen(restored);
            result.set(row, Math.multiplyHigh(quotient, factor), quotient * factor);
            return;
        }
        BigDecimal rounded =
                Int128.toBigDecimal(in.high(row), in.low(row), scale).setScale(places, rounding.mode());
        if (Int128.store(rounded.setScale(type.scale()).unscaledValue(), high, low, 0)) {
            result.set(row, high[0], low[0]);
        } else {
            outcome.fail(row);
        }
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return NumberFailures.outOfRange(rounding.name(), new FlatVector[] {arguments[0]}, row, type);
    }
}
