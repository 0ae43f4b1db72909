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
import java.math.BigInteger;

/**
 * {@code /} and {@code %} of NUMBERs: the quotient is rounded once, half away from zero, to the result's scale, or truncated where
 * the session asks for integer division; the remainder has the sign of the dividend.
 */
final class NumberDivision implements Kernel {
    private final LogicalType type;
    private final boolean remainder;
    private final boolean truncates;
    private final boolean nullOnZero;
    private final int leftScale;
    private final int rightScale;
    private final IntegerResult result;
    private final long[] high = new long[2];
    private final long[] low = new long[2];

    NumberDivision(CallSite site, boolean remainder) {
        type = site.type();
        this.remainder = remainder;
        leftScale = site.argumentType(0).scale();
        rightScale = site.argumentType(1).scale();
        truncates = site.context().integerDivision() && leftScale == 0 && rightScale == 0 && type.scale() == 0;
        nullOnZero = site.context().nullOnDivisionByZero();
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        IntegerInput left = new IntegerInput().of(arguments[0]);
        IntegerInput right = new IntegerInput().of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long divisorHigh = right.high(row);
            long divisorLow = right.low(row);
            if ((divisorHigh | divisorLow) == 0) {
                if (nullOnZero) {
                    outcome.setNull(row);
                } else {
                    outcome.fail(row);
                }
            } else if (compute(left.high(row), left.low(row), divisorHigh, divisorLow)) {
                result.set(row, high[0], low[0]);
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    /** Leaves the result in slot 0; false when it has more than 38 digits. */
    private boolean compute(long highA, long lowA, long highB, long lowB) {
        if (remainder) {
            return remainder(highA, lowA, highB, lowB);
        }
        if (truncates) {
            return truncated(highA, lowA, highB, lowB);
        }
        int digits = type.scale() - leftScale + rightScale;
        if (digits >= 0) {
            return Int128.divideScaled(highA, lowA, digits, highB, lowB, high, low, 0);
        }
        return Int128.scaleUp(highB, lowB, -digits, high, low, 1)
                && Int128.divide(highA, lowA, high[1], low[1], high, low, 0);
    }

    private boolean truncated(long highA, long lowA, long highB, long lowB) {
        if (Int128.fitsLong(highA, lowA) && Int128.fitsLong(highB, lowB) && lowA != Long.MIN_VALUE) {
            low[0] = lowA / lowB;
            high[0] = low[0] >> 63;
            return true;
        }
        BigInteger quotient = Int128.toBigInteger(highA, lowA).divide(Int128.toBigInteger(highB, lowB));
        return Int128.store(quotient, high, low, 0);
    }

    private boolean remainder(long highA, long lowA, long highB, long lowB) {
        if (leftScale == rightScale) {
            Int128.remainder(highA, lowA, highB, lowB, high, low, 0);
            return true;
        }
        int scale = Math.max(leftScale, rightScale);
        BigInteger a = Int128.toBigInteger(highA, lowA).multiply(BigInteger.TEN.pow(scale - leftScale));
        BigInteger b = Int128.toBigInteger(highB, lowB).multiply(BigInteger.TEN.pow(scale - rightScale));
        return Int128.store(a.remainder(b), high, low, 0);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        IntegerInput divisor = new IntegerInput().of(arguments[1]);
        if ((divisor.high(row) | divisor.low(row)) == 0) {
            return NumberFailures.divisionByZero(NumberFailures.text(arguments[0], row));
        }
        return NumberFailures.outOfRange(remainder ? "%" : "/", arguments, row, type);
    }
}
