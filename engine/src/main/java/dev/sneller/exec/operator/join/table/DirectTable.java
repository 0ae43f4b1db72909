package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptIntegers;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** One integer key in a narrow range: an array by key, no hash and no comparison. Arrays of 65,536 entries, none of them humongous. */
final class DirectTable extends JoinTable {
    private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    private final KeptRows rows;
    private final KeptColumn key;
    private final KeyRange range;
    /** By key less the least one: row plus 1, 0 = none. */
    private final int[][] heads;

    DirectTable(KeptRows rows, int key, KeyRange range, Reservation memory) {
        super(rows, memory, 4L * range.size());
        this.rows = rows;
        this.key = rows.column(key);
        this.range = range;
        int size = range.size();
        heads = new int[(size >>> SHIFT) + 1][];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new int[Math.min(MASK + 1, Math.max(1, size - (i << SHIFT)))];
        }
    }

    @Override
    public Linker linker() {
        KeptIntegers keys = (KeptIntegers) key;
        return segment -> {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment); row++) {
                if (!key.isNull(row)) {
                    link(row, (int) (keys.low(row) - range.least()));
                }
            }
        };
    }

    private void link(int row, int entry) {
        int[] part = heads[entry >>> SHIFT];
        int before = (int) ENTRY.getAndSet(part, entry & MASK, row + 1);
        if (before != 0) {
            chains().link(row, before - 1);
        }
    }

    @Override
    public Lookup lookup() {
        return new DirectLookup();
    }

    private final class DirectLookup implements Lookup {
        private final IntegerKeys candidates = new IntegerKeys();

        @Override
        public void find(ColumnVector[] keys, SelectionVector selection, int count, int[] found) {
            candidates.load(keys[0], selection, count);
            long[] low = candidates.low();
            long least = range.least();
            long greatest = range.greatest();
            for (int i = 0; i < count; i++) {
                long value = low[i];
                if (value < least || value > greatest) {
                    found[i] = NONE;
                } else {
                    int entry = (int) (value - least);
                    found[i] = heads[entry >>> SHIFT][entry & MASK] - 1;
                }
            }
            if (candidates.high() != null) {
                dropWide(count, found);
            }
        }

        private void dropWide(int count, int[] found) {
            long[] high = candidates.high();
            long[] low = candidates.low();
            for (int i = 0; i < count; i++) {
                if (high[i] != low[i] >> 63) {
                    found[i] = NONE;
                }
            }
        }
    }
}
