package dev.sneller.exec.operator.group;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * Distinct keys, numbered from 0. Small codes lead to their groups by an array; one integer key is in {@link IntegerGroups} as long as its
 * values fit 64 bits; all else is in {@link RecordGroups}. One thread.
 */
public final class GroupTable {
    private final KeySpace space;
    private final CodeTranslations translations;
    private final RecordGroups records;
    /** Null for other keys, and from the first value on that does not fit 64 bits. */
    private volatile IntegerGroups integers;

    private GroupPartitions dealt;

    public GroupTable(List<LogicalType> types) {
        this(new KeySpace(types));
    }

    /** @param space shared with tables that this one will be merged with */
    public GroupTable(KeySpace space) {
        this.space = space;
        records = new RecordGroups(space);
        integers = IntegerGroups.isMeant(space.types())
                ? new IntegerGroups(space.types().get(0))
                : null;
        translations = new CodeTranslations(this);
    }

    public int keyCount() {
        return space.types().size();
    }

    /** Groups so far. */
    public int size() {
        IntegerGroups narrow = integers;
        return narrow == null ? records.size() : narrow.size();
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
        if (loadIntegers(vectors, selection, count)) {
            integers.find(count, groups);
        } else {
            records.find(vectors, selection, count, groups);
        }
    }

    /** As {@link #findByHash}, but adds nothing: -1 for a key without a group. */
    public void lookUp(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        if (loadIntegers(vectors, selection, count)) {
            integers.lookUp(count, groups);
        } else {
            records.lookUp(vectors, selection, count, groups);
        }
    }

    /** Makes the rows the candidates of {@link #integers}, if they can be; else no more are kept there. */
    private boolean loadIntegers(ColumnVector[] vectors, SelectionVector selection, int count) {
        if (integers != null && !integers.load(vectors[0], selection, count)) {
            widen();
        }
        return integers != null;
    }

    /** Moves integers into records, under the same numbers. */
    private synchronized void widen() {
        IntegerGroups narrow = integers;
        if (narrow == null) {
            return;
        }
        int[] numbers = new int[Batch.MAX_ROWS];
        for (int from = 0; from < narrow.size(); from += numbers.length) {
            int count = Math.min(numbers.length, narrow.size() - from);
            for (int i = 0; i < count; i++) {
                numbers[i] = from + i;
            }
            records.find(new ColumnVector[] {narrow.values(numbers, 0, count)}, null, count, numbers);
        }
        integers = null;
    }

    /**
     * As {@link #findByHash} for keys of another table of the same space, which is finished. Records of new groups become this table's: the
     * other one must not look up any more.
     */
    public void findGroupsOf(GroupTable other, int[] chosen, int from, int count, int[] groups) {
        IntegerGroups theirs = other.integers;
        if (integers != null && theirs != null) {
            integers.findGroupsOf(theirs, chosen, from, count, groups);
            return;
        }
        widen();
        other.widen();
        records.findGroupsOf(other.records, chosen, from, count, groups);
    }

    /** Whether both tables keep their keys in the same form. */
    public boolean isLike(GroupTable other) {
        return integers == null == (other.integers == null);
    }

    /**
     * Writes the groups here of {@code count} groups of another table of the same space, -1 for those whose keys are not here; for any thread
     * once both are {@link #isLike alike} and finished.
     */
    public void lookUpGroupsOf(GroupTable other, int[] chosen, int count, int[] groups) {
        IntegerGroups narrow = integers;
        if (narrow != null) {
            narrow.lookUpGroupsOf(other.integers, chosen, count, groups);
        } else {
            records.lookUpGroupsOf(other.records, chosen, count, groups);
        }
    }

    /** Of the key of the {@code index}-th row looked for last. */
    public long hash(int index) {
        return integers == null ? records.hashOfCandidate(index) : integers.hashOfCandidate(index);
    }

    /** The groups dealt by their hashes; asked for once all groups are in. */
    public synchronized GroupPartitions partitions() {
        if (dealt == null) {
            IntegerGroups narrow = integers;
            dealt = narrow == null
                    ? GroupPartitions.deal(records::hashOfGroup, records.size())
                    : GroupPartitions.deal(narrow::hashOfGroup, narrow.size());
        }
        return dealt;
    }

    /** One key of {@code groups[from]} to {@code groups[from + count - 1]}; for any thread once the table is finished. */
    public ColumnVector key(int key, int[] groups, int from, int count) {
        IntegerGroups narrow = integers;
        return narrow == null ? records.key(key, groups, from, count) : narrow.values(groups, from, count);
    }

    /**
     * Fills the first columns of a batch with the keys of some groups; for any thread once the table is finished.
     *
     * @param presenceOnly the key of which the caller asks only whether it is NULL, -1 for none
     */
    public void keys(int[] groups, int from, int count, int presenceOnly, Batch target) {
        IntegerGroups narrow = integers;
        if (narrow == null) {
            records.keys(groups, from, count, presenceOnly, target);
        } else {
            target.column(0, narrow.values(groups, from, count));
        }
    }

    /** Bytes that wider slots take while {@code more} groups are added, the old ones still there; 0 when the slots are wide enough. */
    public long growth(int more) {
        IntegerGroups narrow = integers;
        return narrow == null ? records.growth(more) : narrow.growth(more);
    }

    /** Takes the table's records out of the space; neither it nor a table that took over some of them is used any more. */
    public void release() {
        records.release();
    }

    /** Bytes held; records taken from another table are that table's. */
    public long bytes() {
        IntegerGroups narrow = integers;
        return (narrow == null ? 0 : narrow.bytes()) + records.bytes() + translations.bytes();
    }
}
