package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.IntegerVectors;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;

/**
 * Keys on integer lanes: BOOLEAN, NUMBER, DATE, TIME, timestamps. High halves exist from the first value on that needs them; an offset is
 * kept beside zoned instants but not compared.
 */
final class NumberKeys extends KeyColumn {
    private static final long NULL_FLAG = 1L << 32;

    private final LogicalType type;
    private final LongList lows;
    /** Bit 32 = NULL, low 16 bits = offset minutes. */
    private final LongList flags;

    private LongList highs;

    private final IntegerCandidates candidates = new IntegerCandidates();

    NumberKeys(LogicalType type) {
        this(type, new LongList(), new LongList(), null);
    }

    private NumberKeys(LogicalType type, LongList lows, LongList flags, LongList highs) {
        this.type = type;
        this.lows = lows;
        this.flags = flags;
        this.highs = highs;
    }

    @Override
    KeyColumn view() {
        return new NumberKeys(type, lows, flags, highs);
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public void hash(long[] hashes, int count) {
        Hash.longs(candidates.low, 0, count, hashes);
        if (candidates.high != null || candidates.hasNulls) {
            for (int i = 0; i < count; i++) {
                if (candidates.isNull[i]) {
                    hashes[i] = Hash.NULL;
                } else if (candidates.high != null) {
                    hashes[i] = Hash.ofInt128(candidates.high[i], candidates.low[i]);
                }
            }
        }
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.isNull[candidate];
    }

    @Override
    public boolean equal(int group, int candidate) {
        boolean groupIsNull = (flags.get(group) & NULL_FLAG) != 0;
        if (groupIsNull || candidates.isNull[candidate]) {
            return groupIsNull && candidates.isNull[candidate];
        }
        if (lows.get(group) != candidates.low[candidate]) {
            return false;
        }
        if (highs == null && candidates.high == null) {
            return true;
        }
        long high = highs == null ? lows.get(group) >> 63 : highs.get(group);
        return high == candidates.high(candidate);
    }

    @Override
    public void append(int group, int candidate) {
        int groupCount = group + 1;
        lows.ensure(groupCount);
        flags.ensure(groupCount);
        lows.set(group, candidates.low[candidate]);
        long flag = candidates.isNull[candidate] ? NULL_FLAG : 0;
        flags.set(group, flag | candidates.offset(candidate) & 0xFFFF);
        long high = candidates.high(candidate);
        if (highs == null && high != candidates.low[candidate] >> 63) {
            widen(group);
        }
        if (highs != null) {
            highs.ensure(groupCount);
            highs.set(group, high);
        }
    }

    private void widen(int groups) {
        highs = new LongList();
        highs.ensure(groups + 1);
        for (int g = 0; g < groups; g++) {
            highs.set(g, lows.get(g) >> 63);
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        FlatVector vector = IntegerVectors.allocate(type, count, highs != null);
        vector.length(count);
        long[] validity = null;
        FlatVector target = vector instanceof ZonedVector zoned ? zoned.instants() : vector;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            long flag = flags.get(group);
            if ((flag & NULL_FLAG) != 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
            IntegerVectors.put(target, i, highs == null ? 0 : highs.get(group), lows.get(group));
            if (vector instanceof ZonedVector zoned) {
                zoned.offsetMinutes()[i] = (short) flag;
            }
        }
        return vector;
    }

    /** The low half of a group's key, which the caller knows to fit an int. */
    int intAt(int group) {
        return (int) lows.get(group);
    }

    @Override
    public long bytes() {
        return lows.bytes() + flags.bytes() + (highs == null ? 0 : highs.bytes()) + 32L * Batch.MAX_ROWS;
    }
}
