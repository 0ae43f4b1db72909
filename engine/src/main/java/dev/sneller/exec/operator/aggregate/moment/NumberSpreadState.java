package dev.sneller.exec.operator.aggregate.moment;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Variance and standard deviation of NUMBER from exact sums of values and squares: rounded once, when the result leaves. */
public final class NumberSpreadState extends AggregateState {
    /** 2^63 values below 2^127 in absolute value. */
    private static final int SUM_WORDS = 3;
    /** 2^63 squares below 2^254. */
    private static final int SQUARE_WORDS = 5;

    private final Spread spread;
    private final LogicalType type;
    private final int argumentScale;
    private final LongList counts = new LongList();
    private final WideSums sums = new WideSums(SUM_WORDS);
    private final WideSums squares = new WideSums(SQUARE_WORDS);
    private final IntegerCandidates candidates = new IntegerCandidates();

    /** @param type NUMBER or DOUBLE */
    public NumberSpreadState(Spread spread, LogicalType type, int argumentScale) {
        this.spread = spread;
        this.type = type;
        this.argumentScale = argumentScale;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
        sums.ensure(groupCount);
        squares.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull[i]) {
                add(groups[i], candidates.high(i), candidates.low[i]);
            }
        }
    }

    private void add(int group, long high, long low) {
        counts.add(group, 1);
        sums.add(group, high, low);
        if (Int128.fitsLong(high, low)) {
            squares.add(group, Math.multiplyHigh(low, low), low * low);
        } else {
            BigInteger value = Int128.toBigInteger(high, low);
            squares.add(group, value.multiply(value));
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        NumberSpreadState that = (NumberSpreadState) other;
        for (int i = 0; i < count; i++) {
            counts.add(to[i], that.counts.get(from[i]));
            sums.add(to[i], that.sums, from[i]);
            squares.add(to[i], that.squares, from[i]);
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        FlatVector vector =
                type.kind() == TypeKind.DOUBLE ? FlatVector.allocate(type, count) : new I128Vector(type, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (counts.get(group) < spread.leastCount()) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else if (vector instanceof F64Vector doubles) {
                doubles.values()[i] = real(group);
            } else {
                put(group, i, (I128Vector) vector);
            }
        }
        return vector;
    }

    /** The sum of squared deviations times the count, in units of the argument's scale, twice. */
    private BigInteger deviations(int group) {
        BigInteger sum = sums.get(group);
        return squares.get(group)
                .multiply(BigInteger.valueOf(counts.get(group)))
                .subtract(sum.multiply(sum));
    }

    private double real(int group) {
        BigDecimal deviations = new BigDecimal(deviations(group), 2 * argumentScale);
        long count = counts.get(group);
        double variance = deviations.doubleValue() / count / spread.divisor(count);
        return spread.isRoot() ? Math.sqrt(variance) : variance;
    }

    private void put(int group, int row, I128Vector target) {
        long count = counts.get(group);
        BigDecimal divisor =
                new BigDecimal(BigInteger.valueOf(count).multiply(BigInteger.valueOf(spread.divisor(count))));
        BigInteger unscaled = new BigDecimal(deviations(group), 2 * argumentScale)
                .divide(divisor, type.scale(), RoundingMode.HALF_UP)
                .unscaledValue();
        if (!Int128.store(unscaled, target.high(), target.low(), row)) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE, "VARIANCE does not fit 38 digits; cast its argument to DOUBLE");
        }
    }

    @Override
    public long bytes() {
        return counts.bytes() + sums.bytes() + squares.bytes();
    }
}
