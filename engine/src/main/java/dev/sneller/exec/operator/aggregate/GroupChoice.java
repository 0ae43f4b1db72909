package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.group.GroupPartitions;

/** Some groups of a finished table: {@code groups[from]} to {@code groups[to - 1]}. */
record GroupChoice(int[] groups, int from, int to) {
    static final GroupChoice NONE = new GroupChoice(new int[0], 0, 0);

    /** Those whose hashes begin with some digits. @param levels how many, 0 = all groups */
    static GroupChoice of(AggregateTable table, int levels, int prefix) {
        if (levels == 0) {
            int[] all = new int[table.size()];
            for (int group = 0; group < all.length; group++) {
                all[group] = group;
            }
            return new GroupChoice(all, 0, all.length);
        }
        GroupPartitions dealt = table.groups().partitions();
        if (levels == 1) {
            return new GroupChoice(dealt.groups(), dealt.from(prefix), dealt.to(prefix));
        }
        int[] groups = dealt.groups(prefix, levels);
        return new GroupChoice(groups, 0, groups.length);
    }
}
