package dev.sneller.expression.function.number;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.math.BigInteger;

/** Functions of the theory of numbers. */
final class WholeNumbers {
    private static final int MOST_FACTORS = 33;

    private WholeNumbers() {}

    /** 1 · 2 · … · n. */
    static final class Factorial implements Kernel {
        private final IntegerResult result;
        private final IntegerInput in = new IntegerInput();
        private final long[] high = new long[MOST_FACTORS + 1];
        private final long[] low = new long[MOST_FACTORS + 1];

        Factorial(LogicalType type) {
            result = new IntegerResult(type);
            low[0] = 1;
            for (int i = 1; i <= MOST_FACTORS; i++) {
                Int128.multiply(high[i - 1], low[i - 1], 0, i, high, low, i);
            }
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                long n = in.low(row);
                if (in.fitsLong(row) && n >= 0 && n <= MOST_FACTORS) {
                    result.set(row, high[(int) n], low[(int) n]);
                } else {
                    outcome.fail(row);
                }
            }
            return result.finish();
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            return new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    "FACTORIAL takes 0 to " + MOST_FACTORS + ", not '" + NumberFailures.text(arguments[0], row) + "'");
        }
    }

    /** The greatest common divisor, or the least common multiple; neither is negative. */
    static final class Divisor implements Kernel {
        private final boolean isMultiple;
        private final LogicalType type;
        private final IntegerResult result;
        private final IntegerInput left = new IntegerInput();
        private final IntegerInput right = new IntegerInput();
        private final long[] high = new long[1];
        private final long[] low = new long[1];

        Divisor(boolean isMultiple, LogicalType type) {
            this.isMultiple = isMultiple;
            this.type = type;
            result = new IntegerResult(type);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            left.of(arguments[0]);
            right.of(arguments[1]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                if (!isMultiple && left.fitsLong(row) && right.fitsLong(row)) {
                    long divisor = divisor(left.low(row), right.low(row));
                    result.set(row, 0, divisor);
                } else if (Int128.store(wide(row), high, low, 0)) {
                    result.set(row, high[0], low[0]);
                } else {
                    outcome.fail(row);
                }
            }
            return result.finish();
        }

        /** Not negative, but for the magnitude of the least long, which reads as unsigned. */
        private static long divisor(long a, long b) {
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            return Math.abs(a);
        }

        private BigInteger wide(int row) {
            BigInteger a = Int128.toBigInteger(left.high(row), left.low(row));
            BigInteger b = Int128.toBigInteger(right.high(row), right.low(row));
            BigInteger divisor = a.gcd(b);
            return !isMultiple || divisor.signum() == 0
                    ? divisor
                    : a.divide(divisor).multiply(b).abs();
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            return NumberFailures.outOfRange("LCM", arguments, row, type);
        }
    }
}
