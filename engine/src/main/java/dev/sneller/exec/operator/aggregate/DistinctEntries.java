package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.vector.Batch;
import dev.sneller.vector.I64Vector;

/** The entries of a set of (group, value …), those of one group side by side. Immutable. */
final class DistinctEntries {
    private final int[] starts;
    private final int[] entries;

    private DistinctEntries(int[] starts, int[] entries) {
        this.starts = starts;
        this.entries = entries;
    }

    /** @param seen its first key is the group */
    static DistinctEntries of(GroupTable seen) {
        int size = seen.size();
        int[] groupOf = groups(seen);
        int last = -1;
        for (int group : groupOf) {
            last = Math.max(last, group);
        }
        int[] starts = new int[last + 2];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        for (int group = 0; group <= last; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        int[] entries = new int[size];
        for (int entry = 0; entry < size; entry++) {
            entries[next[groupOf[entry]]++] = entry;
        }
        return new DistinctEntries(starts, entries);
    }

    private static int[] groups(GroupTable seen) {
        int[] groups = new int[seen.size()];
        int[] chosen = new int[Batch.MAX_ROWS];
        for (int from = 0; from < groups.length; from += Batch.MAX_ROWS) {
            int count = Math.min(Batch.MAX_ROWS, groups.length - from);
            for (int i = 0; i < count; i++) {
                chosen[i] = from + i;
            }
            long[] values = ((I64Vector) seen.key(0, chosen, 0, count)).values();
            for (int i = 0; i < count; i++) {
                groups[from + i] = (int) values[i];
            }
        }
        return groups;
    }

    int size() {
        return entries.length;
    }

    /** Where a group's entries begin; equal to {@link #to} for a group without. */
    int from(int group) {
        return group < starts.length - 1 ? starts[group] : 0;
    }

    int to(int group) {
        return group < starts.length - 1 ? starts[group + 1] : 0;
    }

    int entry(int place) {
        return entries[place];
    }
}
