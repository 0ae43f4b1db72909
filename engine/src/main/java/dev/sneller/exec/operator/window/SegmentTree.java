package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/**
 * Aggregates of aligned stretches of a partition: level 1 of 16 rows each, every further level of 16 nodes of the one below. The nodes are
 * groups of one state; rows themselves are not kept.
 */
final class SegmentTree {
    static final int FANOUT_BITS = 4;
    private static final int FANOUT = 1 << FANOUT_BITS;

    private final int start;
    /** The group of the first node of each level, level 1 first. */
    private final int[] levels;

    private SegmentTree(int start, int[] levels) {
        this.start = start;
        this.levels = levels;
    }

    /** Builds the nodes that lie wholly in the partition as new groups. */
    static SegmentTree build(Partition partition, AggregateArguments arguments, WindowRows rows, StateGroups groups) {
        int size = partition.end() - partition.start();
        int height = 0;
        for (int nodes = size >>> FANOUT_BITS; nodes > 0; nodes >>>= FANOUT_BITS) {
            height++;
        }
        int[] levels = new int[height];
        for (int level = 0; level < height; level++) {
            levels[level] = groups.next(size >>> FANOUT_BITS * (level + 1));
        }
        SegmentTree tree = new SegmentTree(partition.start(), levels);
        if (height > 0) {
            tree.fillFirst(size & -FANOUT, arguments, rows, groups.state());
        }
        for (int level = 1; level < height; level++) {
            tree.fill(level, size >>> FANOUT_BITS * (level + 1), groups.state());
        }
        return tree;
    }

    private void fillFirst(int count, AggregateArguments arguments, WindowRows rows, AggregateState state) {
        SelectionVector selection = new SelectionVector(Batch.MAX_ROWS);
        int[] nodes = new int[Batch.MAX_ROWS];
        int done = 0;
        while (done < count) {
            int batch = start + done >>> StoredRows.BATCH_SHIFT;
            int n = Math.min(count - done, (batch + 1 << StoredRows.BATCH_SHIFT) - start - done);
            for (int i = 0; i < n; i++) {
                selection.rows()[i] = start + done + i & StoredRows.SLOT_MASK;
                nodes[i] = levels[0] + (done + i >>> FANOUT_BITS);
            }
            selection.count(n);
            state.update(nodes, arguments.of(rows, batch), selection, n);
            done += n;
        }
    }

    private void fill(int level, int count, AggregateState state) {
        int[] from = new int[Batch.MAX_ROWS];
        int[] to = new int[Batch.MAX_ROWS];
        for (int done = 0; done < count << FANOUT_BITS; done += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, (count << FANOUT_BITS) - done);
            for (int i = 0; i < n; i++) {
                from[i] = levels[level - 1] + done + i;
                to[i] = levels[level] + (done + i >>> FANOUT_BITS);
            }
            state.merge(state, from, to, n);
        }
    }

    /** The highest level of which a node lies within rows {@code first} to {@code behind - 1}; 0 are the rows themselves. */
    int top(int first, int behind) {
        int level = 0;
        while (level < levels.length && firstWithin(first, level + 1) < behindWithin(behind, level + 1)) {
            level++;
        }
        return level;
    }

    /** The first node of a level that begins at {@code row} or later. */
    int firstWithin(int row, int level) {
        int bits = level * FANOUT_BITS;
        return (int) ((long) row - start + (1L << bits) - 1 >>> bits);
    }

    /** The node behind the last one of a level that ends at {@code row} or before. */
    int behindWithin(int row, int level) {
        return row - start >>> level * FANOUT_BITS;
    }

    /** The first row of the partition: rows and nodes count from it. */
    int start() {
        return start;
    }

    /** The group of a node. @param level 1 is the lowest */
    int group(int level, int node) {
        return levels[level - 1] + node;
    }
}
