package dev.sneller.expression.function.number;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.kernel.CheckedMath;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import java.math.BigInteger;

/** {@code *} of NUMBERs; digits past the result's scale are rounded half away from zero, after the exact product. */
final class NumberProduct implements Kernel {
    private final LogicalType type;
    /** Places of the exact product beyond the result's. */
    private final int excess;

    private I64Vector narrow;
    private I128Vector wide;

    NumberProduct(CallSite site) {
        type = site.type();
        excess = site.argumentType(0).scale() + site.argumentType(1).scale() - type.scale();
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int rows = active.length();
        if (narrow == null || narrow.capacity() < rows) {
            narrow = new I64Vector(type, rows);
        }
        boolean fits = excess == 0
                && arguments[0] instanceof I64Vector left
                && arguments[1] instanceof I64Vector right
                && CheckedMath.multiply(left.values(), right.values(), rows, narrow.values());
        return fits ? narrow : multiplyWide(arguments, active, outcome);
    }

    private FlatVector multiplyWide(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        if (wide == null || wide.capacity() < active.length()) {
            wide = new I128Vector(type, active.length());
        }
        IntegerInput left = new IntegerInput().of(arguments[0]);
        IntegerInput right = new IntegerInput().of(arguments[1]);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (!multiply(left.high(row), left.low(row), right.high(row), right.low(row), row)) {
                outcome.fail(row);
            }
        }
        return wide;
    }

    private boolean multiply(long highA, long lowA, long highB, long lowB, int row) {
        long[] high = wide.high();
        long[] low = wide.low();
        if (Int128.multiply(highA, lowA, highB, lowB, high, low, row)) {
            return excess <= 0
                    ? Int128.scaleUp(high[row], low[row], -excess, high, low, row)
                    : Int128.scaleDown(high[row], low[row], excess, high, low, row);
        }
        if (excess <= 0) {
            return false;
        }
        BigInteger product = Int128.toBigInteger(highA, lowA).multiply(Int128.toBigInteger(highB, lowB));
        BigInteger power = BigInteger.TEN.pow(excess);
        BigInteger half = power.shiftRight(1).multiply(BigInteger.valueOf(product.signum()));
        return Int128.store(product.add(half).divide(power), high, low, row);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return NumberFailures.outOfRange("*", arguments, row, type);
    }
}
