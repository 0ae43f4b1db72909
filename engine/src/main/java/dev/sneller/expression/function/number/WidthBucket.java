package dev.sneller.expression.function.number;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/**
 * Which of n equal buckets between two bounds a DOUBLE is in: 0 before the first, n + 1 at and past the end; bounds given downward
 * count downward.
 */
final class WidthBucket implements Kernel {
    private final IntegerResult result;
    private final IntegerInput countIn = new IntegerInput();

    WidthBucket(CallSite site) {
        result = new IntegerResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] values = ((F64Vector) arguments[0]).values();
        double[] lows = ((F64Vector) arguments[1]).values();
        double[] highs = ((F64Vector) arguments[2]).values();
        countIn.of(arguments[3]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long count = countIn.low(row);
            boolean hasBuckets = count > 0 && countIn.fitsLong(row) && lows[row] != highs[row];
            if (hasBuckets && !Double.isNaN(values[row] + lows[row] + highs[row])) {
                result.set(row, bucket(values[row], lows[row], highs[row], count));
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private static long bucket(double value, double low, double high, long count) {
        boolean upward = low < high;
        if (upward ? value < low : value > low) {
            return 0;
        }
        if (upward ? value >= high : value <= high) {
            return count + 1;
        }
        long before = (long) ((value - low) / (high - low) * count);
        // A quotient is rounded: the bucket is the one whose lower bound, computed alike, is not past the value.
        double next = low + (high - low) * (before + 1) / count;
        boolean reachesNext = upward ? value >= next : value <= next;
        return Math.min(count, before + (reachesNext ? 2 : 1));
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "WIDTH_BUCKET has no '" + NumberFailures.text(arguments[3], row) + "' buckets between '"
                        + ((F64Vector) arguments[1]).values()[row] + "' and '"
                        + ((F64Vector) arguments[2]).values()[row]
                        + "'. Give different bounds and a count of 1 or more");
    }
}
