package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/**
 * Distinct keys of any types, numbered from 0: open addressing with linear probing at a load of at most 0.6. A slot holds 16 hash bits and the
 * place of the key's record plus 1, so most mismatches cost no look at the record, and a match one: it has the group's number too. One thread.
 */
final class RecordGroups {
    private static final int FIRST_SLOTS = 4096;
    /** Up to here slots grow by four. */
    private static final int FAST_GROWTH = 1 << 18;
    /** In place of the slot of a candidate that is the one before it once more. */
    private static final int REPEATED = -1;
    /** The bits of a slot that hold place plus 1; the others are the hash's. */
    private static final long PLACE_MASK = (1L << 48) - 1;

    private final KeySpace space;
    private final RecordArena arena;
    private final KeyCandidates candidates;
    private final LongList hashes = new LongList();
    private final LongList places = new LongList();
    /** By candidate: the slot it looks at or {@link #REPEATED}, what stood there at first, and which ones still look. */
    private final int[] homes = new int[Batch.MAX_ROWS];

    private final long[] heads = new long[Batch.MAX_ROWS];
    private final int[] pending = new int[Batch.MAX_ROWS];
    /** Of groups of another table. */
    private final int[] theirPlaces = new int[Batch.MAX_ROWS];

    private final long[] theirHashes = new long[Batch.MAX_ROWS];
    private long[] slots = new long[FIRST_SLOTS];
    private int size;

    RecordGroups(KeySpace space) {
        this.space = space;
        arena = new RecordArena(space.blocks());
        candidates = new KeyCandidates(space);
    }

    int size() {
        return size;
    }

    /** Writes the group of each of the {@code count} selected rows, adding groups for new keys. */
    void find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        candidates.load(vectors, selection, count);
        probe(count, groups);
    }

    /**
     * Writes the groups of groups of another table of the same space, adding those that are new. Their records become this table's: the other
     * one must not look up any more.
     */
    void findGroupsOf(RecordGroups other, int[] chosen, int from, int count, int[] groups) {
        for (int i = 0; i < count; i++) {
            theirPlaces[i] = (int) other.places.get(chosen[from + i]);
            theirHashes[i] = other.hashes.get(chosen[from + i]);
        }
        candidates.load(space.blocks(), theirPlaces, theirHashes, count);
        probe(count, groups);
    }

    /**
     * Finds or adds all candidates, step by step for all of them: slots are read for all, then the heads of the records found there, then
     * records are compared, so that loads that miss the cache overlap.
     */
    private void probe(int count, int[] groups) {
        makeRoom(count);
        int mask = slots.length - 1;
        int open = 0;
        for (int i = 0; i < count; i++) {
            if (candidates.isRepeated(i)) {
                homes[i] = REPEATED;
            } else {
                homes[i] = (int) candidates.hash[i] & mask;
                heads[i] = slots[homes[i]];
                pending[open++] = i;
            }
        }
        boolean hasRepeated = open < count;
        while (open > 0) {
            int met = 0;
            for (int p = 0; p < open; p++) {
                int candidate = pending[p];
                long entry = settle(candidate);
                if (entry == 0) {
                    groups[candidate] = add(candidate);
                } else {
                    heads[candidate] = (entry & PLACE_MASK) - 1;
                    pending[met++] = candidate;
                }
            }
            open = compare(met, groups);
        }
        for (int i = 1; i < count && hasRepeated; i++) {
            if (homes[i] == REPEATED) {
                groups[i] = groups[i - 1];
            }
        }
    }

    /** Moves a candidate to the first slot with its tag, or without a group; returns the slot's entry. */
    private long settle(int candidate) {
        int mask = slots.length - 1;
        long tag = candidates.hash[candidate] & ~PLACE_MASK;
        int home = homes[candidate];
        // What was read early is still true unless the slot was free.
        long entry = heads[candidate] != 0 ? heads[candidate] : slots[home];
        while (entry != 0 && (entry & ~PLACE_MASK) != tag) {
            home = home + 1 & mask;
            entry = slots[home];
        }
        homes[candidate] = home;
        return entry;
    }

    /** Sends the candidates that are not the key they met, at the place in {@code heads}, one slot on; returns how many. */
    private int compare(int met, int[] groups) {
        long[][] blocks = space.blocks().all();
        for (int p = 0; p < met; p++) {
            int place = (int) heads[pending[p]];
            groups[pending[p]] = RecordLayout.group(blocks[place >>> RecordBlocks.SHIFT][place & RecordBlocks.MASK]);
        }
        int mask = slots.length - 1;
        int open = 0;
        for (int p = 0; p < met; p++) {
            int i = pending[p];
            int place = (int) heads[i];
            long[] block = blocks[place >>> RecordBlocks.SHIFT];
            if (!RecordLayout.equal(
                    candidates.block[i], candidates.start[i], candidates.end[i], block, place & RecordBlocks.MASK)) {
                homes[i] = homes[i] + 1 & mask;
                heads[i] = 0;
                pending[open++] = i;
            }
        }
        return open;
    }

    private int add(int candidate) {
        int group = size++;
        long hash = candidates.hash[candidate];
        long place = candidates.keep(candidate, group, arena);
        slots[homes[candidate]] = hash & ~PLACE_MASK | place + 1;
        hashes.ensure(size);
        hashes.set(group, hash);
        places.ensure(size);
        places.set(group, place);
        return group;
    }

    /** Widens the slots, so that none moves while {@code more} candidates look for their groups. */
    private void makeRoom(int more) {
        int wanted = slots.length;
        while (size + more > wanted / 5 * 3) {
            wanted = wider(wanted);
        }
        if (wanted > slots.length) {
            slots = new long[wanted];
            for (int group = 0; group < size; group++) {
                long hash = hashes.get(group);
                int slot = (int) hash & wanted - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & wanted - 1;
                }
                slots[slot] = hash & ~PLACE_MASK | places.get(group) + 1;
            }
        }
    }

    /** Few steps while that costs little memory: each one looks at every group. */
    private static int wider(int slotCount) {
        return slotCount < FAST_GROWTH ? slotCount * 4 : slotCount * 2;
    }

    /** As {@link #find}, but adds nothing: -1 for a key without a group. */
    void lookUp(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        candidates.load(vectors, selection, count);
        long[][] blocks = space.blocks().all();
        for (int i = 0; i < count; i++) {
            groups[i] = lookUp(candidates.hash[i], candidates.block[i], candidates.start[i], candidates.end[i], blocks);
        }
    }

    /** Writes the groups here of {@code count} groups of another table, -1 for none; for any thread once both are finished. */
    void lookUpGroupsOf(RecordGroups other, int[] chosen, int count, int[] groups) {
        long[][] blocks = space.blocks().all();
        for (int i = 0; i < count; i++) {
            int place = (int) other.places.get(chosen[i]);
            long[] record = blocks[place >>> RecordBlocks.SHIFT];
            int start = place & RecordBlocks.MASK;
            int end = space.layout().end(record, start);
            groups[i] = lookUp(other.hashes.get(chosen[i]), record, start, end, blocks);
        }
    }

    private int lookUp(long hash, long[] record, int start, int end, long[][] blocks) {
        int mask = slots.length - 1;
        long tag = hash & ~PLACE_MASK;
        for (int slot = (int) hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int place = (int) ((slots[slot] & PLACE_MASK) - 1);
            if ((slots[slot] & ~PLACE_MASK) == tag) {
                long[] block = blocks[place >>> RecordBlocks.SHIFT];
                int at = place & RecordBlocks.MASK;
                if (RecordLayout.equal(record, start, end, block, at)) {
                    return RecordLayout.group(block[at]);
                }
            }
        }
        return -1;
    }

    long hashOfCandidate(int index) {
        return candidates.hash[index];
    }

    long hashOfGroup(int group) {
        return hashes.get(group);
    }

    /** Bytes that wider slots take while {@code more} groups are added, the old ones still there; 0 when the slots are wide enough. */
    long growth(int more) {
        return size + more > slots.length / 5 * 3 ? (long) wider(slots.length) * Long.BYTES : 0;
    }

    void release() {
        arena.release();
    }

    /** One key of some groups; for any thread once the table is finished. */
    ColumnVector key(int key, int[] groups, int from, int count) {
        RecordReader reader = reader(groups, from, count);
        KeyField[] fields = space.readers();
        for (int k = 0; k < key; k++) {
            turn(reader, k);
            fields[k].skip(reader);
        }
        turn(reader, key);
        return fields[key].read(reader);
    }

    /** Fills the first columns of a batch with the keys of some groups. @param presenceOnly the key of which only presence counts, or -1 */
    void keys(int[] groups, int from, int count, int presenceOnly, Batch target) {
        RecordReader reader = reader(groups, from, count);
        KeyField[] fields = space.readers();
        for (int k = 0; k < fields.length; k++) {
            turn(reader, k);
            target.column(
                    k,
                    k == presenceOnly ? fields[k].presence(reader, space.types().get(k)) : fields[k].read(reader));
        }
    }

    private void turn(RecordReader reader, int field) {
        reader.field(space.layout().shapeWord(field), space.layout().shapeShift(field));
    }

    private RecordReader reader(int[] groups, int from, int count) {
        long[][] all = space.blocks().all();
        long[][] blocks = new long[count][];
        int[] starts = new int[count];
        int[] fieldsAt = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            int place = (int) places.get(groups[from + i]);
            blocks[i] = all[place >>> RecordBlocks.SHIFT];
            starts[i] = place & RecordBlocks.MASK;
            fieldsAt[i] = space.layout().fields(blocks[i], starts[i]);
            ends[i] = space.layout().end(blocks[i], starts[i]);
        }
        return new RecordReader(blocks, starts, fieldsAt, ends);
    }

    /** Bytes held; records taken from another table are that table's. */
    long bytes() {
        return hashes.bytes()
                + places.bytes()
                + 8L * slots.length
                + arena.bytes()
                + candidates.bytes()
                + 40L * Batch.MAX_ROWS;
    }
}
