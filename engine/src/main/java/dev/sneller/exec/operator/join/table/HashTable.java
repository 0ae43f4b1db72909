package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.kernel.Hash;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/**
 * Open addressing with linear probing at a load of at most 0.6. A slot holds 16 hash bits and a row's number plus 1, so most mismatches cost
 * no look at the keys. A slot never changes its keys, only which of their rows it names: so rows are linked by compare-and-set alone.
 */
final class HashTable extends JoinTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SHIFT = 15;
    private static final int MASK = (1 << SHIFT) - 1;
    /** The bits of a slot that hold row number plus 1; the others are the hash's. */
    private static final long ROW_MASK = (1L << 48) - 1;

    private final KeptRows rows;
    private final List<Integer> keys;
    private final List<Boolean> nullEquals;
    private final long[][] slots;
    private final int slotMask;

    HashTable(KeptRows rows, List<Integer> keys, List<Boolean> nullEquals, Reservation memory) {
        super(rows, memory, 8L * slotCount(rows));
        this.rows = rows;
        this.keys = keys;
        this.nullEquals = nullEquals;
        int size = slotCount(rows);
        slotMask = size - 1;
        int part = Math.min(size, MASK + 1);
        slots = new long[size / part][part];
    }

    private static int slotCount(KeptRows rows) {
        int size = 1024;
        while (size < rows.rowCount() / 3 * 5 && size < 1 << 30) {
            size <<= 1;
        }
        return size;
    }

    private long slot(int index) {
        return slots[index >>> SHIFT][index & MASK];
    }

    @Override
    public Linker linker() {
        return new HashLinker();
    }

    @Override
    public Lookup lookup() {
        return new HashLookup();
    }

    /** What linking and looking up have in common: candidates, hashed, that are compared with rows of the table. */
    private class Candidates {
        final KeyMatcher[] matchers =
                keys.stream().map(key -> KeyMatcher.of(rows.column(key))).toArray(KeyMatcher[]::new);
        final long[] hashes = new long[Batch.MAX_ROWS];
        final int[] pending = new int[Batch.MAX_ROWS];
        final boolean[] differs = new boolean[Batch.MAX_ROWS];
        private final long[] nextHashes = new long[Batch.MAX_ROWS];

        final void load(ColumnVector[] vectors, SelectionVector selection, int count) {
            for (int k = 0; k < matchers.length; k++) {
                matchers[k].load(vectors[k], selection, count);
                matchers[k].hash(k == 0 ? hashes : nextHashes, count);
                if (k > 0) {
                    Hash.combine(hashes, nextHashes, count);
                }
            }
        }

        final void compare(int[] found, int count) {
            Arrays.fill(differs, 0, count, false);
            for (KeyMatcher matcher : matchers) {
                matcher.differ(found, pending, count, differs);
            }
        }
    }

    private final class HashLinker extends Candidates implements Linker {
        private final ColumnVector[] vectors = new ColumnVector[keys.size()];
        private final SelectionVector present = new SelectionVector(Batch.MAX_ROWS);
        private final int[] met = new int[Batch.MAX_ROWS];

        @Override
        public void link(int segment) {
            for (int k = 0; k < vectors.length; k++) {
                vectors[k] = rows.segment(segment, keys.get(k));
            }
            SelectionVector linked = MatchableRows.of(vectors, nullEquals, null, rows.segmentRows(segment), present);
            int count = linked == null ? rows.segmentRows(segment) : linked.count();
            load(vectors, linked, count);
            for (int i = 0; i < count; i++) {
                link(i, KeptRows.firstRow(segment) + (linked == null ? i : linked.row(i)));
            }
        }

        private void link(int candidate, int row) {
            long tag = hashes[candidate] & ~ROW_MASK;
            long entry = tag | row + 1L;
            int place = (int) hashes[candidate] & slotMask;
            while (true) {
                long[] part = slots[place >>> SHIFT];
                long before = (long) SLOT.getVolatile(part, place & MASK);
                if (before == 0) {
                    if (SLOT.compareAndSet(part, place & MASK, 0L, entry)) {
                        return;
                    }
                } else if ((before & ~ROW_MASK) == tag && isSame(candidate, before)) {
                    chains().link(row, rowOf(before));
                    if (SLOT.compareAndSet(part, place & MASK, before, entry)) {
                        return;
                    }
                } else {
                    place = place + 1 & slotMask;
                }
            }
        }

        private boolean isSame(int candidate, long entry) {
            met[candidate] = rowOf(entry);
            pending[0] = candidate;
            compare(met, 1);
            return !differs[0];
        }
    }

    private static int rowOf(long entry) {
        return (int) (entry & ROW_MASK) - 1;
    }

    /** Looks up all candidates step by step, so that loads that miss the cache overlap. */
    private final class HashLookup extends Candidates implements Lookup {
        private final int[] places = new int[Batch.MAX_ROWS];
        private final long[] heads = new long[Batch.MAX_ROWS];

        @Override
        public void find(ColumnVector[] vectors, SelectionVector selection, int count, int[] found) {
            load(vectors, selection, count);
            for (int i = 0; i < count; i++) {
                places[i] = (int) hashes[i] & slotMask;
            }
            for (int i = 0; i < count; i++) {
                heads[i] = slot(places[i]);
            }
            int open = 0;
            for (int i = 0; i < count; i++) {
                open = settle(i, open, found);
            }
            while (open > 0) {
                compare(found, open);
                int met = open;
                open = 0;
                for (int p = 0; p < met; p++) {
                    if (differs[p]) {
                        int candidate = pending[p];
                        places[candidate] = places[candidate] + 1 & slotMask;
                        heads[candidate] = slot(places[candidate]);
                        open = settle(candidate, open, found);
                    }
                }
            }
        }

        /** Moves a candidate to the first slot with its tag, where it becomes pending, or without a row. */
        private int settle(int candidate, int open, int[] found) {
            long tag = hashes[candidate] & ~ROW_MASK;
            int place = places[candidate];
            long entry = heads[candidate];
            while (entry != 0 && (entry & ~ROW_MASK) != tag) {
                place = place + 1 & slotMask;
                entry = slot(place);
            }
            places[candidate] = place;
            found[candidate] = rowOf(entry);
            pending[open] = candidate;
            return entry == 0 ? open : open + 1;
        }
    }
}
