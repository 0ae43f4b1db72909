package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * Distinct keys, numbered from 0: open addressing with linear probing at a load of at most 0.6. A slot holds 16 hash bits and the place of
 * the key's record plus 1, so most mismatches cost no look at the record, and a match one: it has the group's number too. One thread.
 */
public final class GroupTable {
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
    private final CodeTranslations translations;
    private long[] slots = new long[FIRST_SLOTS];
    private int size;
    private GroupPartitions dealt;

    public GroupTable(List<LogicalType> types) {
        this(new KeySpace(types));
    }

    /** @param space shared with tables that this one will be merged with */
    public GroupTable(KeySpace space) {
        this.space = space;
        arena = new RecordArena(space.blocks());
        candidates = new KeyCandidates(space);
        translations = new CodeTranslations(this);
    }

    public int keyCount() {
        return space.types().size();
    }

    /** Groups so far. */
    public int size() {
        return size;
    }

    /**
     * Writes the group of each of the {@code count} selected rows, adding groups for new keys. NULL equals NULL.
     *
     * @param vectors one for each key
     */
    public void find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        if (!translations.find(vectors, selection, count, groups)) {
            findByHash(vectors, selection, count, groups);
        }
    }

    /** As {@link #find}, by hashes only: for keys without small codes, or that are met once. */
    public void findByHash(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        candidates.load(vectors, selection, count);
        probe(count, groups);
    }

    /**
     * As {@link #findByHash} for keys of another table of the same space, which is finished. Records of new groups become this table's: the
     * other one must not look up any more.
     */
    public void findGroupsOf(GroupTable other, int[] chosen, int from, int count, int[] groups) {
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

    /** As {@link #findByHash}, but adds nothing: -1 for a key without a group. */
    public void lookUp(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        candidates.load(vectors, selection, count);
        long[][] blocks = space.blocks().all();
        for (int i = 0; i < count; i++) {
            groups[i] = lookUp(i, blocks);
        }
    }

    private int lookUp(int candidate, long[][] blocks) {
        int mask = slots.length - 1;
        long tag = candidates.hash[candidate] & ~PLACE_MASK;
        for (int slot = (int) candidates.hash[candidate] & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int place = (int) ((slots[slot] & PLACE_MASK) - 1);
            if ((slots[slot] & ~PLACE_MASK) == tag) {
                long[] block = blocks[place >>> RecordBlocks.SHIFT];
                int at = place & RecordBlocks.MASK;
                if (RecordLayout.equal(
                        candidates.block[candidate],
                        candidates.start[candidate],
                        candidates.end[candidate],
                        block,
                        at)) {
                    return RecordLayout.group(block[at]);
                }
            }
        }
        return -1;
    }

    /** Of the key of the {@code index}-th row looked for last. */
    public long hash(int index) {
        return candidates.hash[index];
    }

    /** The groups dealt by their hashes; asked for once all groups are in. */
    public synchronized GroupPartitions partitions() {
        if (dealt == null) {
            dealt = GroupPartitions.deal(hashes, size);
        }
        return dealt;
    }

    /** Bytes that wider slots take while {@code more} groups are added, the old ones still there; 0 when the slots are wide enough. */
    public long growth(int more) {
        return size + more > slots.length / 5 * 3 ? (long) wider(slots.length) * Long.BYTES : 0;
    }

    /** Takes the table's records out of the space; neither it nor a table that took over some of them is used any more. */
    public void release() {
        arena.release();
    }

    /** One key of {@code groups[from]} to {@code groups[from + count - 1]}; for any thread once the table is finished. */
    public ColumnVector key(int key, int[] groups, int from, int count) {
        RecordReader reader = reader(groups, from, count);
        KeyField[] fields = space.readers();
        for (int k = 0; k < key; k++) {
            turn(reader, k);
            fields[k].skip(reader);
        }
        turn(reader, key);
        return fields[key].read(reader);
    }

    /**
     * Fills the first columns of a batch with the keys of some groups; for any thread once the table is finished.
     *
     * @param presenceOnly the key of which the caller asks only whether it is NULL, -1 for none
     */
    public void keys(int[] groups, int from, int count, int presenceOnly, Batch target) {
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
    public long bytes() {
        return hashes.bytes()
                + places.bytes()
                + 8L * slots.length
                + arena.bytes()
                + candidates.bytes()
                + translations.bytes()
                + 40L * Batch.MAX_ROWS;
    }
}
