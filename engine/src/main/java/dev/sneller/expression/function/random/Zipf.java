package dev.sneller.expression.function.random;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/**
 * ZIPF(s, n, seed): a number k from 1 to n, as likely as k to the power of -s; by rejection under the integral of that power (Hörmann,
 * Derflinger: Rejection-inversion to generate variates from monotone discrete distributions, 1996).
 */
final class Zipf implements Kernel {
    private static final long MOST = (1 << 24) - 1;
    /** Each try succeeds with a probability above one half. */
    private static final int MOST_TRIES = 200;

    private final IntegerResult result;
    private final IntegerInput countIn = new IntegerInput();
    private final IntegerInput seedIn = new IntegerInput();

    Zipf(LogicalType type) {
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] exponents = ((F64Vector) arguments[0]).values();
        countIn.of(arguments[1]);
        seedIn.of(arguments[2]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long count = countIn.low(row);
            if (exponents[row] > 0 && countIn.fitsLong(row) && count >= 1 && count <= MOST) {
                long seed = Mixer.fold(seedIn.high(row), seedIn.low(row));
                result.set(row, drawn(exponents[row], count, seed));
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private static long drawn(double s, long count, long seed) {
        double first = integral(s, 1.5) - 1;
        double last = integral(s, count + 0.5);
        for (int i = 0; i < MOST_TRIES; i++) {
            double area = last + Mixer.unit(Mixer.draw(seed, i)) * (first - last);
            double x = inverse(s, area);
            long k = Math.max(1, Math.min(count, (long) (x + 0.5)));
            if (area >= integral(s, k + 0.5) - Math.pow(k, -s)) {
                return k;
            }
        }
        return 1;
    }

    /** Of x to the power of -s, up to a constant. */
    private static double integral(double s, double x) {
        return s == 1 ? Math.log(x) : Math.expm1((1 - s) * Math.log(x)) / (1 - s);
    }

    private static double inverse(double s, double area) {
        return s == 1 ? Math.exp(area) : Math.exp(Math.log1p(Math.max(-1, area * (1 - s))) / (1 - s));
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, "ZIPF takes an exponent above 0 and a count from 1 to " + MOST);
    }
}
