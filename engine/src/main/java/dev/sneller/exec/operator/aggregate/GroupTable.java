package dev.sneller.exec.operator.aggregate;

import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * Distinct keys, numbered from 0: open addressing with linear probing at a load of at most 0.6. A slot holds 16 hash bits and the group's
 * number plus 1, so most mismatches cost no look at the keys. One thread.
 */
public final class GroupTable {
    private static final int FIRST_SLOTS = 1024;
    /** The bits of a slot that hold group number plus 1; the others are the hash's. */
    static final long GROUP_MASK = (1L << 48) - 1;

    private final KeyColumn[] keys;
    private final LongList hashes = new LongList();
    private final long[] candidateHashes = new long[Batch.MAX_ROWS];
    private final long[] nextHashes = new long[Batch.MAX_ROWS];
    private final DictionaryTranslations translations;
    private long[] slots = new long[FIRST_SLOTS];
    private int size;

    public GroupTable(List<LogicalType> types) {
        keys = types.stream().map(KeyColumn::of).toArray(KeyColumn[]::new);
        translations = new DictionaryTranslations(this);
    }

    /** A look at the finished table for another thread. */
    public GroupLookup lookup() {
        return new GroupLookup(keys, slots);
    }

    /** Groups so far. */
    public int size() {
        return size;
    }

    public KeyColumn key(int index) {
        return keys[index];
    }

    long hash(int group) {
        return hashes.get(group);
    }

    /**
     * Writes the group of each of the {@code count} selected rows, adding groups for new keys.
     *
     * @param vectors one for each key
     */
    public void find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        if (!translations.find(vectors, selection, count, groups)) {
            findByHash(vectors, selection, count, groups);
        }
    }

    /** As {@link #find}, by hashes only: for keys that are not dictionary codes, or are met once. */
    public void findByHash(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        load(vectors, selection, count);
        for (int i = 0; i < count; i++) {
            groups[i] = findOrAdd(i, candidateHashes[i]);
        }
    }

    private void load(ColumnVector[] vectors, SelectionVector selection, int count) {
        for (int k = 0; k < keys.length; k++) {
            keys[k].load(vectors[k], selection, count);
            keys[k].hash(k == 0 ? candidateHashes : nextHashes, count);
            if (k > 0) {
                Hash.combine(candidateHashes, nextHashes, count);
            }
        }
    }

    private int findOrAdd(int candidate, long hash) {
        int mask = slots.length - 1;
        long tag = hash & ~GROUP_MASK;
        int slot = (int) hash & mask;
        while (true) {
            long entry = slots[slot];
            if (entry == 0) {
                return add(candidate, hash, slot);
            }
            if ((entry & ~GROUP_MASK) == tag) {
                int group = (int) (entry & GROUP_MASK) - 1;
                if (equal(group, candidate)) {
                    return group;
                }
            }
            slot = slot + 1 & mask;
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

    private int add(int candidate, long hash, int slot) {
        int group = size++;
        slots[slot] = hash & ~GROUP_MASK | group + 1;
        hashes.ensure(size);
        hashes.set(group, hash);
        for (KeyColumn key : keys) {
            key.append(group, candidate);
        }
        if (size > slots.length / 5 * 3) {
            grow();
        }
        return group;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        int mask = wider.length - 1;
        for (int group = 0; group < size; group++) {
            long hash = hashes.get(group);
            int slot = (int) hash & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = hash & ~GROUP_MASK | group + 1;
        }
        slots = wider;
    }

    /** Bytes held. */
    public long bytes() {
        long bytes = hashes.bytes() + (long) slots.length * Long.BYTES + 2L * Long.BYTES * Batch.MAX_ROWS;
        for (KeyColumn key : keys) {
            bytes += key.bytes();
        }
        return bytes;
    }
}
