package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptIntegers;
import dev.sneller.exec.operator.rows.KeptLongs;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.kernel.Hash;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** Keys on integer lanes: BOOLEAN, NUMBER, DATE, TIME, timestamps by their instant. */
final class IntegerMatcher extends KeyMatcher {
    private final KeptIntegers kept;
    private final long[][] lows;
    private final IntegerKeys candidates = new IntegerKeys();

    IntegerMatcher(KeptColumn kept) {
        super(kept);
        this.kept = (KeptIntegers) kept;
        this.lows = kept instanceof KeptLongs longs && !longs.isWide() ? longs.lows() : null;
    }

    @Override
    void loadValues(ColumnVector vector, SelectionVector rows, int count) {
        candidates.load(vector, rows, count);
    }

    @Override
    void hashValues(long[] hashes, int count) {
        if (candidates.high() == null) {
            Hash.longs(candidates.low(), 0, count, hashes);
            return;
        }
        for (int i = 0; i < count; i++) {
            hashes[i] = Hash.ofInt128(candidates.high()[i], candidates.low()[i]);
        }
    }

    @Override
    boolean equal(int row, int candidate) {
        return kept.low(row) == candidates.low()[candidate] && kept.high(row) == candidates.high(candidate);
    }

    @Override
    void differValues(int[] rows, int[] chosen, int count, boolean[] differs) {
        if (lows == null || candidates.high() != null) {
            super.differValues(rows, chosen, count, differs);
            return;
        }
        long[] low = candidates.low();
        for (int i = 0; i < count; i++) {
            int row = rows[chosen[i]];
            differs[i] |= lows[KeptRows.segmentOf(row)][KeptRows.slotOf(row)] != low[chosen[i]];
        }
    }
}
