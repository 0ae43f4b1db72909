package dev.sneller.format.residual;

import dev.sneller.format.CorruptFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All pairs of a range of rows of one granule, row by row, for rebuilding documents; pairs of paths through arrays, which have element
 * numbers, are left out. Owned by one thread; groups are decoded once and kept.
 */
public final class ResidualRows {
    private final List<ResidualPage> pages;
    private final ResidualGroup[][] groups;
    private final List<ResidualGroup> found = new ArrayList<>();
    /** Row, then place in {@link #groupOf}, sorted. */
    private long[] order = new long[64];

    private int[] groupOf = new int[64];
    private int[] indexOf = new int[64];
    private int count;

    /** @param pages of the granule's buckets; null for empty ones */
    public ResidualRows(ResidualPage... pages) {
        this.pages = Arrays.stream(pages).filter(page -> page != null).toList();
        groups = new ResidualGroup[this.pages.size()][];
    }

    /** Gathers the pairs of rows in [from, to) and returns how many there are. */
    public int collect(int from, int to) {
        count = 0;
        found.clear();
        for (int p = 0; p < groups.length; p++) {
            ResidualPage page = pages.get(p);
            CorruptFile.check(to <= page.rows(), "a bucket of fewer rows than its granule");
            if (page.hasRowIn(from, to)) {
                for (ResidualGroup group : decoded(p)) {
                    collect(group, from, to);
                }
            }
        }
        Arrays.sort(order, 0, count);
        return count;
    }

    private ResidualGroup[] decoded(int p) {
        if (groups[p] == null) {
            ResidualPage page = pages.get(p);
            List<ResidualGroup> ofRows = new ArrayList<>();
            for (int g = 0; g < page.groupCount(); g++) {
                if (!page.isThroughArray(g)) {
                    ofRows.add(page.group(g));
                }
            }
            groups[p] = ofRows.toArray(new ResidualGroup[0]);
        }
        return groups[p];
    }

    private void collect(ResidualGroup group, int from, int to) {
        int index = group.firstFrom(from);
        if (index == group.size() || group.position(index) >= to) {
            return;
        }
        found.add(group);
        for (; index < group.size() && group.position(index) < to; index++) {
            if (count == order.length) {
                order = Arrays.copyOf(order, 2 * count);
                groupOf = Arrays.copyOf(groupOf, 2 * count);
                indexOf = Arrays.copyOf(indexOf, 2 * count);
            }
            order[count] = (long) group.position(index) << 32 | count;
            groupOf[count] = found.size() - 1;
            indexOf[count] = index;
            count++;
        }
    }

    /** Row of the i-th pair; ascending. */
    public int row(int i) {
        return (int) (order[i] >>> 32);
    }

    /** Path id of the i-th pair. */
    public int path(int i) {
        return group(i).path();
    }

    /** The array with the Ion value of the i-th pair. */
    public byte[] bytes(int i) {
        return group(i).bytes();
    }

    public int start(int i) {
        return group(i).start(indexOf[(int) order[i]]);
    }

    public int end(int i) {
        return group(i).end(indexOf[(int) order[i]]);
    }

    private ResidualGroup group(int i) {
        return found.get(groupOf[(int) order[i]]);
    }
}
