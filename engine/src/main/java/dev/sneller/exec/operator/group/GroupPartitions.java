package dev.sneller.exec.operator.group;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The groups of a finished table, dealt into partitions by the first digit of their hashes. */
public final class GroupPartitions {
    private final IntToLongFunction hashes;
    private final int[] groups;
    /** Where each partition begins; one more than there are partitions. */
    private final int[] starts;

    private GroupPartitions(IntToLongFunction hashes, int[] groups, int[] starts) {
        this.hashes = hashes;
        this.groups = groups;
        this.starts = starts;
    }

    /** @param hashes by group */
    static GroupPartitions deal(IntToLongFunction hashes, int size) {
        int[] starts = new int[HashDigits.COUNT + 1];
        for (int group = 0; group < size; group++) {
            starts[HashDigits.digit(hashes.applyAsLong(group), 1) + 1]++;
        }
        for (int partition = 0; partition < HashDigits.COUNT; partition++) {
            starts[partition + 1] += starts[partition];
        }
        int[] next = starts.clone();
        int[] groups = new int[size];
        for (int group = 0; group < size; group++) {
            groups[next[HashDigits.digit(hashes.applyAsLong(group), 1)]++] = group;
        }
        return new GroupPartitions(hashes, groups, starts);
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

    /** The groups whose hashes begin with these digits, at least two of them. */
    public int[] groups(int prefix, int levels) {
        int first = prefix >>> 4 * (levels - 1);
        int[] found = new int[16];
        int n = 0;
        for (int i = starts[first]; i < starts[first + 1]; i++) {
            if (HashDigits.prefix(hashes.applyAsLong(groups[i]), levels) == prefix) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = groups[i];
            }
        }
        return Arrays.copyOf(found, n);
    }
}
