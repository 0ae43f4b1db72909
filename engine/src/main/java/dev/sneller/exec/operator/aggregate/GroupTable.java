package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;

/**
 * Distinct keys, numbered from 0: open addressing with linear probing at a load of at most 0.6. A slot holds 16 hash bits and the group's
 * number plus 1, so most mismatches cost no look at the keys. One thread.
 */
public final class GroupTable {
    private static final int FIRST_SLOTS = 4096;
    /** The bits of a slot that hold group number plus 1; the others are the hash's. */
    static final long GROUP_MASK = (1L << 48) - 1;

    private final KeyColumn[] keys;
    private final LongList hashes = new LongList();
    private final long[] candidateHashes = new long[Batch.MAX_ROWS];
    private final long[] nextHashes = new long[Batch.MAX_ROWS];
    /** By candidate: the slot it looks at, what stood there at first, which ones still look, and which met another key. */
    private final int[] places = new int[Batch.MAX_ROWS];

    private final long[] heads = new long[Batch.MAX_ROWS];
    private final int[] pending = new int[Batch.MAX_ROWS];
    private final boolean[] differs = new boolean[Batch.MAX_ROWS];
    private final DictionaryTranslations translations;
    private long[] slots = new long[FIRST_SLOTS];
    private int size;
    private GroupPartitions dealt;

    public GroupTable(List<LogicalType> types) {
        this(types, new TextBlocks());
    }

    /** @param blocks where texts of keys go; tables that share them can be merged */
    GroupTable(List<LogicalType> types, TextBlocks blocks) {
        keys = types.stream().map(type -> KeyColumn.of(type, blocks)).toArray(KeyColumn[]::new);
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
        for (int k = 0; k < keys.length; k++) {
            keys[k].load(vectors[k], selection, count);
            keys[k].hash(k == 0 ? candidateHashes : nextHashes, count);
            if (k > 0) {
                Hash.combine(candidateHashes, nextHashes, count);
            }
        }
        probe(count, groups);
    }

    /** As {@link #findByHash} for keys of another table of the same blocks, whose hashes are known. */
    void findGroupsOf(GroupTable other, int[] chosen, int from, int count, int[] groups) {
        for (int k = 0; k < keys.length; k++) {
            keys[k].loadGroups(other.keys[k], chosen, from, count);
        }
        for (int i = 0; i < count; i++) {
            candidateHashes[i] = other.hashes.get(chosen[from + i]);
        }
        probe(count, groups);
    }

    /**
     * Finds or adds all candidates, step by step for all of them: slots are read for all, then the groups found there are compared for
     * all, so that loads that miss the cache overlap.
     */
    private void probe(int count, int[] groups) {
        makeRoom(count);
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            places[i] = (int) candidateHashes[i] & mask;
            heads[i] = slots[places[i]];
            pending[i] = i;
        }
        int open = count;
        while (open > 0) {
            int met = 0;
            for (int p = 0; p < open; p++) {
                int candidate = pending[p];
                long entry = settle(candidate);
                if (entry == 0) {
                    groups[candidate] = add(candidate);
                } else {
                    groups[candidate] = (int) (entry & GROUP_MASK) - 1;
                    pending[met++] = candidate;
                }
            }
            open = advanceDiffering(groups, met);
        }
    }

    /** Moves a candidate to the first slot with its tag, or without a group; returns the slot's entry. */
    private long settle(int candidate) {
        int mask = slots.length - 1;
        long tag = candidateHashes[candidate] & ~GROUP_MASK;
        int place = places[candidate];
        // What was read early is still true unless the slot was free.
        long entry = heads[candidate] != 0 ? heads[candidate] : slots[place];
        while (entry != 0 && (entry & ~GROUP_MASK) != tag) {
            place = place + 1 & mask;
            entry = slots[place];
        }
        places[candidate] = place;
        return entry;
    }

    /** Sends the candidates that are not the group they met one slot on; returns how many. */
    private int advanceDiffering(int[] groups, int met) {
        Arrays.fill(differs, 0, met, false);
        for (KeyColumn key : keys) {
            key.differ(groups, pending, met, differs);
        }
        int mask = slots.length - 1;
        int open = 0;
        for (int p = 0; p < met; p++) {
            if (differs[p]) {
                int candidate = pending[p];
                places[candidate] = places[candidate] + 1 & mask;
                heads[candidate] = 0;
                pending[open++] = candidate;
            }
        }
        return open;
    }

    private int add(int candidate) {
        long hash = candidateHashes[candidate];
        int group = size++;
        slots[places[candidate]] = hash & ~GROUP_MASK | group + 1;
        hashes.ensure(size);
        hashes.set(group, hash);
        for (KeyColumn key : keys) {
            key.append(group, candidate);
        }
        return group;
    }

    /** Widens the slots, so that none moves while {@code more} candidates look for their groups. */
    private void makeRoom(int more) {
        while (size + more > slots.length / 5 * 3) {
            grow();
        }
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

    /** The groups dealt into {@code partitions} (a power of two) by their hashes; asked for once all groups are in. */
    synchronized GroupPartitions partitions(int partitions) {
        if (dealt == null) {
            dealt = GroupPartitions.deal(hashes, size, partitions);
        }
        return dealt;
    }

    /** Bytes held. */
    public long bytes() {
        long bytes = hashes.bytes() + (long) slots.length * Long.BYTES + 4L * Long.BYTES * Batch.MAX_ROWS;
        for (KeyColumn key : keys) {
            bytes += key.bytes();
        }
        return bytes;
    }
}
