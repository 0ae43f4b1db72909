package dev.sneller.expression.function.number;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import java.math.BigDecimal;

/** Rounding of DOUBLEs by their shortest decimal; NaN and infinities stay. */
final class DoubleRounding implements Kernel {
    /** No double has a digit past these places, or before them. */
    private static final int FARTHEST = 350;

    private final Rounding rounding;
    private final DoubleResult result = new DoubleResult();
    private final IntegerInput placesIn = new IntegerInput();

    DoubleRounding(Rounding rounding) {
        this.rounding = rounding;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] in = ((F64Vector) arguments[0]).values();
        F64Vector target = result.begin(active.length());
        boolean hasPlaces = arguments.length > 1;
        if (hasPlaces) {
            placesIn.of(arguments[1]);
        }
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long places = hasPlaces ? placesIn.low(row) : 0;
            target.values()[row] = places == 0 ? whole(in[row]) : decimal(in[row], places);
        }
        return target;
    }

    private double whole(double value) {
        return switch (rounding) {
            case FLOOR -> Math.floor(value);
            case CEIL -> Math.ceil(value);
            case TRUNC -> cut(value);
            case ROUND -> halfAway(value);
            case ROUND_EVEN -> Math.rint(value);
        };
    }

    /** The whole part. */
    static double cut(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static double halfAway(double value) {
        double magnitude = Math.abs(value);
        double floor = Math.floor(magnitude);
        return Math.copySign(magnitude - floor >= 0.5 ? floor + 1 : floor, value);
    }

    private double decimal(double value, long places) {
        if (Double.isNaN(value) || Double.isInfinite(value) || places > FARTHEST) {
            return value;
        }
        int held = (int) Math.max(-FARTHEST, places);
        return BigDecimal.valueOf(value).setScale(held, rounding.mode()).doubleValue();
    }
}
