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

/** {@code +} and {@code -} of NUMBERs: 64-bit loops, and 128-bit ones for batches in which a row needs them. */
final class NumberSum implements Kernel {
    private final boolean negative;
    private final LogicalType type;
    private final int[] digits;
    private I64Vector narrow;
    private I128Vector wide;
    private long[][] scaled = new long[2][0];

    NumberSum(CallSite site, boolean negative) {
        this.negative = negative;
        type = site.type();
        digits = new int[] {
            type.scale() - site.argumentType(0).scale(),
            type.scale() - site.argumentType(1).scale()
        };
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int rows = active.length();
        if (narrow == null || narrow.capacity() < rows) {
            narrow = new I64Vector(type, rows);
            scaled = new long[2][rows];
        }
        boolean fits = arguments[0] instanceof I64Vector left
                && arguments[1] instanceof I64Vector right
                && addNarrow(left.values(), right.values(), rows);
        return fits ? narrow : addWide(arguments, active, outcome);
    }

    /** False when some row, active or not, does not fit 64 bits. */
    private boolean addNarrow(long[] left, long[] right, int rows) {
        long[] a = rescale(left, 0, rows);
        long[] b = a == null ? null : rescale(right, 1, rows);
        return b != null
                && (negative
                        ? CheckedMath.subtract(a, b, rows, narrow.values())
                        : CheckedMath.add(a, b, rows, narrow.values()));
    }

    private long[] rescale(long[] values, int side, int rows) {
        if (digits[side] == 0) {
            return values;
        }
        if (digits[side] > LogicalType.MAX_LONG_PRECISION) {
            return null;
        }
        long factor = Int128.powerOfTen(digits[side]);
        return CheckedMath.multiply(values, factor, rows, scaled[side]) ? scaled[side] : null;
    }

    private FlatVector addWide(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        if (wide == null || wide.capacity() < active.length()) {
            wide = new I128Vector(type, active.length());
        }
        long[] high = wide.high();
        long[] low = wide.low();
        IntegerInput left = new IntegerInput().of(arguments[0]);
        IntegerInput right = new IntegerInput().of(arguments[1]);
        long[] otherHigh = new long[1];
        long[] otherLow = new long[1];
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            boolean fits = Int128.scaleUp(left.high(row), left.low(row), digits[0], high, low, row)
                    & Int128.scaleUp(right.high(row), right.low(row), digits[1], otherHigh, otherLow, 0);
            fits = fits
                    && (negative
                            ? Int128.subtract(high[row], low[row], otherHigh[0], otherLow[0], high, low, row)
                            : Int128.add(high[row], low[row], otherHigh[0], otherLow[0], high, low, row));
            if (!fits) {
                outcome.fail(row);
            }
        }
        return wide;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return NumberFailures.outOfRange(negative ? "-" : "+", arguments, row, type);
    }
}
