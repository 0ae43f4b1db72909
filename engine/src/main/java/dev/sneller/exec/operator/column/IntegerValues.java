package dev.sneller.exec.operator.column;

import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;

/** Values on integer lanes; high halves exist from the first one on that needs them, offsets where instants are zoned. */
public final class IntegerValues extends ValueList {
    private final LogicalType type;
    private final LongList lows = new LongList();
    private LongList highs;
    private final LongList offsets;
    private final IntegerCandidates candidates = new IntegerCandidates();

    IntegerValues(LogicalType type) {
        this.type = type;
        this.offsets = type.kind() == TypeKind.TIMESTAMP_TZ ? new LongList() : null;
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.isNull[candidate];
    }

    @Override
    void put(int row, int candidate) {
        put(row, candidates.high(candidate), candidates.low[candidate], candidates.offset(candidate));
    }

    @Override
    void put(int row, ValueList other, int theirs) {
        IntegerValues that = (IntegerValues) other;
        put(row, that.high(theirs), that.low(theirs), that.offsets == null ? 0 : that.offsets.get(theirs));
    }

    private void put(int row, long high, long low, long offset) {
        lows.ensure(row + 1);
        lows.set(row, low);
        if (highs == null && !Int128.fitsLong(high, low)) {
            widen(row);
        }
        if (highs != null) {
            highs.ensure(row + 1);
            highs.set(row, high);
        }
        if (offsets != null) {
            offsets.ensure(row + 1);
            offsets.set(row, offset);
        }
    }

    private void widen(int rows) {
        highs = new LongList();
        highs.ensure(rows + 1);
        for (int row = 0; row < rows; row++) {
            highs.set(row, lows.get(row) >> 63);
        }
    }

    public long low(int row) {
        return lows.get(row);
    }

    public long high(int row) {
        return highs == null ? lows.get(row) >> 63 : highs.get(row);
    }

    @Override
    public RowSort.Order order() {
        return highs == null
                ? (a, b) -> Long.compare(lows.get(a), lows.get(b))
                : (a, b) -> Int128.compare(highs.get(a), lows.get(a), highs.get(b), lows.get(b));
    }

    @Override
    public FlatVector vector(int[] rows, int from, int count) {
        FlatVector vector = IntegerVectors.allocate(type, count, highs != null);
        FlatVector target = vector instanceof ZonedVector zoned ? zoned.instants() : vector;
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (isAbsent(row)) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
                continue;
            }
            IntegerVectors.put(target, i, high(row), low(row));
            if (vector instanceof ZonedVector zoned) {
                zoned.offsetMinutes()[i] = (short) offsets.get(row);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return nulls.bytes()
                + lows.bytes()
                + (highs == null ? 0 : highs.bytes())
                + (offsets == null ? 0 : offsets.bytes());
    }
}
