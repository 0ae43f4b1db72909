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
import dev.sneller.kernel.Remainders;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import java.math.BigInteger;

/** The remainder of NUMBERs: of the dividend's sign, or never negative. */
final class NumberRemainder implements Kernel {
    private final LogicalType type;
    private final boolean isPositive;
    private final ZeroDivisor zero;
    private final int leftScale;
    private final int rightScale;
    private final IntegerResult result;
    private final long[] high = new long[1];
    private final long[] low = new long[1];

    NumberRemainder(CallSite site, boolean isPositive) {
        type = site.type();
        this.isPositive = isPositive;
        zero = ZeroDivisor.of(site);
        leftScale = site.argumentType(0).scale();
        rightScale = site.argumentType(1).scale();
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        IntegerInput left = new IntegerInput().of(arguments[0]);
        IntegerInput right = new IntegerInput().of(arguments[1]);
        result.begin(active.length());
        if (leftScale == rightScale
                && arguments[0] instanceof I64Vector dividends
                && arguments[1] instanceof I64Vector divisors
                && Remainders.areShort(dividends.values(), divisors.values(), active.length())) {
            Remainders.of(
                    dividends.values(),
                    divisors.values(),
                    active.length(),
                    isPositive,
                    result.narrow().values());
            return result.finish();
        }
        if (leftScale == rightScale && left.isNarrow() && right.isNarrow()) {
            narrow(left, right, active, outcome);
            return result.finish();
        }
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if ((right.high(row) | right.low(row)) == 0) {
                zero.mark(outcome, row);
                result.set(row, 0);
            } else if (compute(left.high(row), left.low(row), right.high(row), right.low(row))) {
                result.set(row, high[0], low[0]);
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    /** Remainders are no wider than what is divided. */
    private void narrow(IntegerInput left, IntegerInput right, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long divisor = right.low(row);
            if (divisor == 0) {
                zero.mark(outcome, row);
                result.set(row, 0);
                continue;
            }
            long rest = left.low(row) % divisor;
            result.set(row, rest < 0 && isPositive ? rest + Math.abs(divisor) : rest);
        }
    }

    /** Leaves the result in slot 0; false when it has more than 38 digits. */
    private boolean compute(long highA, long lowA, long highB, long lowB) {
        if (leftScale != rightScale) {
            int scale = Math.max(leftScale, rightScale);
            BigInteger a = Int128.toBigInteger(highA, lowA).multiply(BigInteger.TEN.pow(scale - leftScale));
            BigInteger b = Int128.toBigInteger(highB, lowB).multiply(BigInteger.TEN.pow(scale - rightScale));
            return Int128.store(isPositive ? a.mod(b.abs()) : a.remainder(b), high, low, 0);
        }
        Int128.remainder(highA, lowA, highB, lowB, high, low, 0);
        if (isPositive && high[0] < 0) {
            return highB < 0
                    ? Int128.subtract(high[0], low[0], highB, lowB, high, low, 0)
                    : Int128.add(high[0], low[0], highB, lowB, high, low, 0);
        }
        return true;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        IntegerInput divisor = new IntegerInput().of(arguments[1]);
        if ((divisor.high(row) | divisor.low(row)) == 0) {
            return NumberFailures.divisionByZero(NumberFailures.text(arguments[0], row));
        }
        return NumberFailures.outOfRange("%", arguments, row, type);
    }
}
