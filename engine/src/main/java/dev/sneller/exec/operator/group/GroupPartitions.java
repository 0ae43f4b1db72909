package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.column.LongList;

/** The groups of a finished table, dealt into partitions by bits of their hashes that neither slots nor tags depend on. */
public final class GroupPartitions {
    /** Above the bits that choose slots, below the slot tag's. */
    private static final int FIRST_BIT = 40;

    private final int[] groups;
    /** Where each partition begins; one more than there are partitions. */
    private final int[] starts;

    private GroupPartitions(int[] groups, int[] starts) {
        this.groups = groups;
        this.starts = starts;
    }

    /** @param partitions a power of two, at most 256 */
    static GroupPartitions deal(LongList hashes, int size, int partitions) {
        int[] starts = new int[partitions + 1];
        for (int group = 0; group < size; group++) {
            starts[of(hashes.get(group), partitions) + 1]++;
        }
        for (int partition = 0; partition < partitions; partition++) {
            starts[partition + 1] += starts[partition];
        }
        int[] next = starts.clone();
        int[] groups = new int[size];
        for (int group = 0; group < size; group++) {
            groups[next[of(hashes.get(group), partitions)]++] = group;
        }
        return new GroupPartitions(groups, starts);
    }

    private static int of(long hash, int partitions) {
        return (int) (hash >>> FIRST_BIT) & partitions - 1;
    }

    /** All groups, those of one partition side by side. */
    public int[] groups() {
        return groups;
    }

    public int from(int partition) {
        return starts[partition];
    }

    public int to(int partition) {
        return starts[partition + 1];
    }
}
