package dev.sneller.exec.operator.aggregate;

import dev.sneller.kernel.Hash;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** One thread's look at a finished {@link GroupTable}: finds keys, adds none. */
public final class GroupLookup {
    private final KeyColumn[] keys;
    private final long[] slots;
    private final long[] hashes = new long[Batch.MAX_ROWS];
    private final long[] nextHashes = new long[Batch.MAX_ROWS];

    GroupLookup(KeyColumn[] keys, long[] slots) {
        this.keys = Arrays.stream(keys).map(KeyColumn::view).toArray(KeyColumn[]::new);
        this.slots = slots;
    }

    /** Writes the group of each selected row, -1 where there is none. */
    public void find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        for (int k = 0; k < keys.length; k++) {
            keys[k].load(vectors[k], selection, count);
            keys[k].hash(k == 0 ? hashes : nextHashes, count);
            if (k > 0) {
                Hash.combine(hashes, nextHashes, count);
            }
        }
        for (int i = 0; i < count; i++) {
            groups[i] = find(i, hashes[i]);
        }
    }

    private int find(int candidate, long hash) {
        int mask = slots.length - 1;
        long tag = hash & ~GroupTable.GROUP_MASK;
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            long entry = slots[slot];
            if (entry == 0) {
                return -1;
            }
            if ((entry & ~GroupTable.GROUP_MASK) == tag) {
                int group = (int) (entry & GroupTable.GROUP_MASK) - 1;
                if (equal(group, candidate)) {
                    return group;
                }
            }
        }
    }

    private boolean equal(int group, int candidate) {
        for (KeyColumn key : keys) {
            if (!key.equal(group, candidate)) {
                return false;
            }
        }
        return true;
    }
}
