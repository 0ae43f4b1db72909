package dev.sneller.exec.operator.aggregate;

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
        NumberKeys groups = (NumberKeys) seen.key(0);
        int size = seen.size();
        int last = -1;
        for (int entry = 0; entry < size; entry++) {
            last = Math.max(last, groups.intAt(entry));
        }
        int[] starts = new int[last + 2];
        for (int entry = 0; entry < size; entry++) {
            starts[groups.intAt(entry) + 1]++;
        }
        for (int group = 0; group <= last; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        int[] entries = new int[size];
        for (int entry = 0; entry < size; entry++) {
            entries[next[groups.intAt(entry)]++] = entry;
        }
        return new DistinctEntries(starts, entries);
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
