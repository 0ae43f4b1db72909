package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.IntegerVectors;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * Distinct values of one integer key of 64 bits, numbered from 0, NULL among them: open addressing with linear probing at a load of at most
 * 0.6, where a slot is the value and its group's number plus 1, side by side. So a row costs one cache line, and less where keys come in
 * order: neighbours in value are neighbours in the table. Hashes for dealing are those of {@link RecordLayout records}, so that rows and
 * groups are dealt alike whichever table they are in. One thread.
 */
final class IntegerGroups {
    private static final int FIRST_SLOTS = 2048;
    /** Up to here slots grow by four. */
    private static final int FAST_GROWTH = 1 << 17;

    /** Values that differ in so many low bits alone share a block of slots: 256 bytes. */
    private static final int BLOCK_SHIFT = 4;

    private static final long BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;
    private static final int NONE = -1;
    /** What a record's hash is before its one value. */
    private static final long HASH_OF_HEAD = Hash.step(2, RecordLayout.headOfOne(NumberField.NARROW));

    private static final long HASH_OF_NULL = Hash.mix(Hash.step(1, RecordLayout.headOfOne(KeyField.NULL)));

    private final LogicalType type;
    private final IntegerCandidates candidates = new IntegerCandidates();
    private final LongList values = new LongList();
    private long[] slots = new long[2 * FIRST_SLOTS];
    private int size;
    private int nullGroup = NONE;

    IntegerGroups(LogicalType type) {
        this.type = type;
    }

    /** Whether keys of these types can be kept here as long as they fit 64 bits. */
    static boolean isMeant(List<LogicalType> types) {
        if (types.size() != 1) {
            return false;
        }
        TypeKind kind = types.get(0).kind();
        return kind == TypeKind.NUMBER
                || kind == TypeKind.DATE
                || kind == TypeKind.TIME
                || kind == TypeKind.TIMESTAMP_NTZ
                || kind == TypeKind.TIMESTAMP_LTZ;
    }

    int size() {
        return size;
    }

    /** Makes the selected rows the candidates; answers false when some value does not fit 64 bits. */
    boolean load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
        for (int i = 0; candidates.high != null && i < count; i++) {
            if (candidates.high[i] != candidates.low[i] >> 63) {
                return false;
            }
        }
        return true;
    }

    /** Writes the group of each candidate, adding groups for new values. */
    void find(int count, int[] groups) {
        makeRoom(count);
        boolean[] isNull = candidates.hasNulls ? candidates.isNull : null;
        find(candidates.low, isNull, count, groups);
    }

    /** Writes the groups of groups of another table, adding those that are new. */
    void findGroupsOf(IntegerGroups other, int[] chosen, int from, int count, int[] groups) {
        makeRoom(count);
        long[] low = candidates.low;
        candidates.hasNulls = false;
        for (int i = 0; i < count; i++) {
            int group = chosen[from + i];
            low[i] = other.values.get(group);
            candidates.isNull[i] = group == other.nullGroup;
            candidates.hasNulls |= candidates.isNull[i];
        }
        find(low, candidates.hasNulls ? candidates.isNull : null, count, groups);
    }

    private void find(long[] low, boolean[] isNull, int count, int[] groups) {
        for (int i = 0; i < count; i++) {
            if (isNull != null && isNull[i]) {
                groups[i] = groupOfNull();
            } else if (i > 0 && low[i] == low[i - 1] && (isNull == null || !isNull[i - 1])) {
                // Rows are often in the order of their keys.
                groups[i] = groups[i - 1];
            } else {
                groups[i] = findOrAdd(low[i]);
            }
        }
    }

    private int findOrAdd(long value) {
        long[] table = slots;
        int mask = table.length - 1;
        int at = home(value, mask);
        while (table[at + 1] != 0) {
            if (table[at] == value) {
                return (int) table[at + 1] - 1;
            }
            at = at + 2 & mask;
        }
        table[at] = value;
        table[at + 1] = size + 1L;
        return add(value);
    }

    private int groupOfNull() {
        if (nullGroup == NONE) {
            nullGroup = add(0);
        }
        return nullGroup;
    }

    private int add(long value) {
        values.ensure(size + 1);
        values.set(size, value);
        return size++;
    }

    /** As {@link #find}, but adds nothing: -1 for a value without a group. */
    void lookUp(int count, int[] groups) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            long value = candidates.low[i];
            int group = candidates.isNull[i] ? nullGroup : NONE;
            for (int at = home(value, mask);
                    !candidates.isNull[i] && group == NONE && slots[at + 1] != 0;
                    at = at + 2 & mask) {
                group = slots[at] == value ? (int) slots[at + 1] - 1 : NONE;
            }
            groups[i] = group;
        }
    }

    /** Writes the groups here of {@code count} groups of another table, -1 for none; for any thread once both are finished. */
    void lookUpGroupsOf(IntegerGroups other, int[] chosen, int count, int[] groups) {
        long[] table = slots;
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            if (chosen[i] == other.nullGroup) {
                groups[i] = nullGroup;
                continue;
            }
            long value = other.values.get(chosen[i]);
            int at = home(value, mask);
            while (table[at + 1] != 0 && table[at] != value) {
                at = at + 2 & mask;
            }
            // An empty slot has group number 0, less 1.
            groups[i] = (int) table[at + 1] - 1;
        }
    }

    /**
     * Where the search for a value begins: blocks of values are spread by hash and stand together within a block, each block in an order
     * of its own, so that multiples of sixteen do not all begin in the same place of theirs.
     */
    private static int home(long value, int mask) {
        long block = Hash.mix(value >> BLOCK_SHIFT);
        long slot = block << BLOCK_SHIFT | (value ^ block >>> Long.SIZE - BLOCK_SHIFT) & BLOCK_MASK;
        return (int) (slot << 1) & mask;
    }

    private static long hash(long value) {
        return Hash.mix(Hash.step(HASH_OF_HEAD, value));
    }

    /** Of the {@code index}-th candidate. */
    long hashOfCandidate(int index) {
        return candidates.isNull[index] ? HASH_OF_NULL : hash(candidates.low[index]);
    }

    long hashOfGroup(int group) {
        return group == nullGroup ? HASH_OF_NULL : hash(values.get(group));
    }

    /** Widens the slots, so that none moves while {@code more} candidates look for their groups. */
    private void makeRoom(int more) {
        int wanted = slots.length / 2;
        while (size + more > wanted / 5 * 3) {
            wanted = wider(wanted);
        }
        if (wanted == slots.length / 2) {
            return;
        }
        long[] before = slots;
        slots = new long[2 * wanted];
        int mask = slots.length - 1;
        // In the order of the old slots the new ones are written front to back, in as many places as the table has
        // become wider.
        for (int old = 0; old < before.length; old += 2) {
            if (before[old + 1] != 0) {
                int at = home(before[old], mask);
                while (slots[at + 1] != 0) {
                    at = at + 2 & mask;
                }
                slots[at] = before[old];
                slots[at + 1] = before[old + 1];
            }
        }
    }

    private static int wider(int slotCount) {
        return slotCount < FAST_GROWTH ? slotCount * 4 : slotCount * 2;
    }

    /** The values of some groups; for any thread once the table is finished. */
    ColumnVector values(int[] groups, int from, int count) {
        FlatVector vector = IntegerVectors.allocate(type, count, false);
        vector.length(count);
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (group == nullGroup) {
                IntegerVectors.put(vector, i, 0, 0);
                KeyField.markNull(vector, i);
            } else {
                long value = values.get(group);
                IntegerVectors.put(vector, i, value >> 63, value);
            }
        }
        return vector;
    }

    /** Bytes that wider slots take while {@code more} groups are added, the old ones still there; 0 when the slots are wide enough. */
    long growth(int more) {
        int now = slots.length / 2;
        return size + more > now / 5 * 3 ? (long) wider(now) * 2 * Long.BYTES : 0;
    }

    /** Bytes held. */
    long bytes() {
        return values.bytes() + 8L * slots.length + 32L * Batch.MAX_ROWS;
    }
}
