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

/** The quotient of NUMBERs, rounded once, half away from zero, to the result's scale, or cut to a whole number. */
final class NumberDivision implements Kernel {
    private final LogicalType type;
    private final boolean cuts;
    private final ZeroDivisor zero;
    private final int leftScale;
    private final int rightScale;
    private final IntegerResult result;
    private final long[] high = new long[2];
    private final long[] low = new long[2];

    private NumberDivision(CallSite site, boolean cuts, ZeroDivisor zero) {
        type = site.type();
        this.cuts = cuts;
        this.zero = zero;
        leftScale = site.argumentType(0).scale();
        rightScale = site.argumentType(1).scale();
        result = new IntegerResult(type);
    }

    /** {@code /} of the session: it cuts where both are whole numbers and the session asks for integer division. */
    static NumberDivision of(CallSite site, ZeroDivisor zero) {
        boolean areWhole =
                site.argumentType(0).scale() == 0 && site.argumentType(1).scale() == 0;
        boolean cuts =
                site.context().integerDivision() && areWhole && site.type().scale() == 0;
        return new NumberDivision(site, cuts, zero);
    }

    /** The whole part of the quotient. */
    static NumberDivision whole(CallSite site) {
        return new NumberDivision(site, true, ZeroDivisor.of(site));
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
                zero.mark(outcome, row);
                result.set(row, 0);
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
        if (cuts) {
            return cut(highA, lowA, highB, lowB);
        }
        int digits = type.scale() - leftScale + rightScale;
        if (digits >= 0) {
            return Int128.divideScaled(highA, lowA, digits, highB, lowB, high, low, 0);
        }
        return Int128.scaleUp(highB, lowB, -digits, high, low, 1)
                && Int128.divide(highA, lowA, high[1], low[1], high, low, 0);
    }

    private boolean cut(long highA, long lowA, long highB, long lowB) {
        boolean areNarrow = Int128.fitsLong(highA, lowA) && Int128.fitsLong(highB, lowB);
        if (leftScale == rightScale && areNarrow && lowA != Long.MIN_VALUE) {
            low[0] = lowA / lowB;
            high[0] = low[0] >> 63;
            return true;
        }
        BigInteger a = Int128.toBigInteger(highA, lowA).multiply(BigInteger.TEN.pow(rightScale));
        BigInteger b = Int128.toBigInteger(highB, lowB).multiply(BigInteger.TEN.pow(leftScale));
        return Int128.store(a.divide(b), high, low, 0);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        IntegerInput divisor = new IntegerInput().of(arguments[1]);
        if ((divisor.high(row) | divisor.low(row)) == 0) {
            return NumberFailures.divisionByZero(NumberFailures.text(arguments[0], row));
        }
        return NumberFailures.outOfRange("/", arguments, row, type);
    }
}
