package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/**
 * SUM and AVG of NUMBER: two longs a group, added with carry; how often they have wrapped, either way, is counted, so no step can fail and 38
 * digits are tested when the result leaves. What a group has stands side by side, so a row meets one line of the cache.
 */
public final class NumberSumState extends AggregateState {
    private static final int STRIDE = 4;
    private static final int HIGH = 1;
    private static final int ROWS = 2;
    private static final int WRAPS = 3;

    private final LogicalType type;
    private final int argumentScale;
    private final boolean average;
    /** By group: low half, high half, rows, wraps. */
    private final LongList sums;

    private final IntegerCandidates candidates = new IntegerCandidates();
    /** Rows behind each candidate, when they are sums of parts. */
    private final IntegerCandidates parts = new IntegerCandidates();

    private final long[] sum = new long[2];

    /** @param average whether the result is the sum divided by the count, rounded half away from zero to the type's scale */
    public NumberSumState(LogicalType type, int argumentScale, boolean average) {
        this(type, argumentScale, average, new LongList());
    }

    private NumberSumState(LogicalType type, int argumentScale, boolean average, LongList sums) {
        this.type = type;
        this.argumentScale = argumentScale;
        this.average = average;
        this.sums = sums;
    }

    /** What this state adds, also asked for as another type, or as the average; the view takes no rows of its own. */
    public AggregateState view(LogicalType asType, boolean asAverage) {
        return new SumView(new NumberSumState(asType, argumentScale, asAverage, sums));
    }

    @Override
    public void ensure(int groupCount) {
        sums.ensure(STRIDE * groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        boolean areParts = arguments.length > 1;
        if (areParts) {
            parts.load(arguments[1], selection, count);
        } else if (candidates.high == null && !candidates.hasNulls) {
            addLongs(groups, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull[i]) {
                add(groups[i], candidates.high(i), candidates.low[i], areParts ? parts.low[i] : 1);
            }
        }
    }

    @Override
    public void updateAll(ColumnVector[] arguments, SelectionVector selection, int count) {
        if (arguments.length > 1 || selection != null || !(arguments[0] instanceof I64Vector longs)) {
            update(GROUP_ZERO, arguments, selection, count);
            return;
        }
        sum[0] = 0;
        sum[1] = 0;
        KernelProvider.kernels().sums().addLongs(longs.values(), 0, count, longs.validity(), sum);
        add(0, sum[0], sum[1], Validity.count(longs.validity(), count));
    }

    /** 64-bit values: the high half moves by one at most, so it cannot wrap. */
    private void addLongs(int[] groups, int count) {
        long[] values = candidates.low;
        long[] flat = sums.flat();
        for (int i = 0; i < count; i++) {
            int index = STRIDE * groups[i];
            long[] segment = flat == null ? sums.segment(index) : flat;
            int at = LongList.offset(index);
            long value = values[i];
            long after = segment[at] + value;
            segment[at] = after;
            segment[at + HIGH] += (value >> 63) + (Long.compareUnsigned(after, value) < 0 ? 1 : 0);
            segment[at + ROWS]++;
        }
    }

    /** Makes a group's sum and count those of {@code rows} values. */
    void set(int group, long high, long low, long rows) {
        sums.set(STRIDE * group, low);
        sums.set(STRIDE * group + HIGH, high);
        sums.set(STRIDE * group + ROWS, rows);
    }

    private void add(int group, long high, long low, long rows) {
        int index = STRIDE * group;
        long[] segment = sums.segment(index);
        int at = LongList.offset(index);
        long after = segment[at] + low;
        segment[at] = after;
        long highBefore = segment[at + HIGH];
        long highAfter = highBefore + high + (Long.compareUnsigned(after, low) < 0 ? 1 : 0);
        segment[at + HIGH] = highAfter;
        segment[at + ROWS] += rows;
        segment[at + WRAPS] += ((highBefore ^ highAfter) & (high ^ highAfter)) >> 63 & (high >> 63 | 1);
    }

    private long rows(int group) {
        return sums.get(STRIDE * group + ROWS);
    }

    @Override
    public boolean mergesInParallel() {
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        NumberSumState that = (NumberSumState) other;
        for (int i = 0; i < count; i++) {
            int group = from[i];
            add(to[i], that.sums.get(STRIDE * group + HIGH), that.sums.get(STRIDE * group), that.rows(group));
            int wraps = STRIDE * to[i] + WRAPS;
            sums.set(wraps, sums.get(wraps) + that.sums.get(STRIDE * group + WRAPS));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        I128Vector wide = new I128Vector(type, count);
        wide.length(count);
        long[] validity = null;
        boolean fitsLong = true;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (rows(group) == 0) {
                validity = validity == null ? wide.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                put(group, i, wide);
                fitsLong &= Int128.fitsLong(wide.high()[i], wide.low()[i]);
            }
        }
        return fitsLong ? narrow(wide, count, validity) : wide;
    }

    private void put(int group, int row, I128Vector target) {
        long high = sums.get(STRIDE * group + HIGH);
        long low = sums.get(STRIDE * group);
        boolean fits = sums.get(STRIDE * group + WRAPS) == 0;
        target.set(row, high, low);
        if (average && fits) {
            long rows = rows(group);
            fits = Int128.divideScaled(
                    high, low, type.scale() - argumentScale, 0, rows, target.high(), target.low(), row);
        }
        if (!fits || !Int128.isNumber(target.high()[row], target.low()[row])) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    (average ? "AVG" : "SUM") + " does not fit 38 digits; cast its argument to DOUBLE");
        }
    }

    private static I64Vector narrow(I128Vector wide, int count, long[] validity) {
        I64Vector vector = new I64Vector(wide.type(), count);
        vector.length(count);
        vector.validity(validity);
        System.arraycopy(wide.low(), 0, vector.values(), 0, count);
        return vector;
    }

    @Override
    public long bytes() {
        return sums.bytes();
    }
}
