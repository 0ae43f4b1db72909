package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.LongList;

/** Rows of many groups, interleaved as they came: each refers to its group's row before it. */
final class RowChains {
    /** By group: number of rows, and its last row, in 32 bits each. */
    private final LongList groups = new LongList();

    private final LongList before = new LongList();

    void ensure(int groupCount) {
        groups.ensure(groupCount);
    }

    /** Adds a row to a group; rows are numbered from 0 in the order they are added. */
    void add(int group, int row) {
        long chain = groups.get(group);
        before.ensure(row + 1);
        before.set(row, (int) chain);
        groups.set(group, ((chain >>> 32) + 1) << 32 | row);
    }

    int count(int group) {
        return (int) (groups.get(group) >>> 32);
    }

    /** The group's last row, of those it has. */
    int last(int group) {
        return (int) groups.get(group);
    }

    /** The row of the same group that came before one that is not its first. */
    int before(int row) {
        return (int) before.get(row);
    }

    /** A group's rows in the order they came. */
    int[] rows(int group) {
        long chain = groups.get(group);
        int[] rows = new int[(int) (chain >>> 32)];
        int row = (int) chain;
        for (int i = rows.length - 1; i >= 0; i--) {
            rows[i] = row;
            row = (int) before.get(row);
        }
        return rows;
    }

    long bytes() {
        return groups.bytes() + before.bytes();
    }
}
