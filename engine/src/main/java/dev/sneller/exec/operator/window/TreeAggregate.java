package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.function.Supplier;

/**
 * Any aggregate over any frames, by a segment tree for each partition: a frame is rows up to the first node that lies in it, nodes of rising
 * and falling levels, rows. Those of all frames of a batch are added level by level, in the order of each frame's rows.
 */
final class TreeAggregate extends WindowEvaluator {
    private final AggregateArguments arguments;
    private final Supplier<AggregateState> states;
    private final Frame frame;
    private final WindowRows rows;
    private final StateGroups nodes;
    private final SegmentTree[] trees = new SegmentTree[Batch.MAX_ROWS];
    /** The highest level of which a node lies in the frame. */
    private final int[] top = new int[Batch.MAX_ROWS];

    /** Rows or nodes about to be added, and the results they are added to. */
    private final int[] from = new int[Batch.MAX_ROWS];

    private final int[] to = new int[Batch.MAX_ROWS];
    private final SelectionVector slots = new SelectionVector(Batch.MAX_ROWS);
    private final int[] order = new int[Batch.MAX_ROWS];
    private int pending;
    private int pendingBatch;
    private SegmentTree tree;
    private AggregateState results;

    TreeAggregate(AggregateArguments arguments, Supplier<AggregateState> states, Frame frame, WindowRows rows) {
        this.arguments = arguments;
        this.states = states;
        this.frame = frame;
        this.rows = rows;
        this.nodes = new StateGroups(states);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    @Override
    void begin(int count) {
        results = states.get();
        results.ensure(count);
    }

    @Override
    void evaluate(Partition partition, int first, int behind, int at) {
        if (first == partition.start()) {
            if (at == 0) {
                nodes.clear();
            }
            tree = SegmentTree.build(partition, arguments, rows, nodes);
        }
        frame.compute(partition, first, behind, at);
        for (int i = at; i < at + behind - first; i++) {
            trees[i] = tree;
        }
    }

    @Override
    FlatVector end(int count) {
        for (int piece = 0; piece < frame.pieces; piece++) {
            add(piece, count);
        }
        return results.result(order, 0, count);
    }

    private void add(int piece, int count) {
        int[] start = frame.start[piece];
        int[] end = frame.end[piece];
        int highest = 0;
        for (int i = 0; i < count; i++) {
            top[i] = trees[i].top(start[i], end[i]);
            highest = Math.max(highest, top[i]);
        }
        for (int level = 0; level <= highest; level++) {
            for (int i = 0; i < count; i++) {
                int behind = level < top[i]
                        ? trees[i].firstWithin(start[i], level + 1) << SegmentTree.FANOUT_BITS
                        : trees[i].behindWithin(end[i], level);
                if (level <= top[i]) {
                    add(level, i, trees[i].firstWithin(start[i], level), behind);
                }
            }
            flush(level);
        }
        for (int level = highest - 1; level >= 0; level--) {
            for (int i = 0; i < count; i++) {
                if (level < top[i]) {
                    int first = trees[i].behindWithin(end[i], level + 1) << SegmentTree.FANOUT_BITS;
                    add(level, i, first, trees[i].behindWithin(end[i], level));
                }
            }
            flush(level);
        }
    }

    /** Adds nodes {@code first} to {@code behind - 1} of a level, 0 being the rows, to result {@code i}. */
    private void add(int level, int i, int first, int behind) {
        for (int node = first; node < behind; node++) {
            int row = trees[i].start() + node;
            boolean otherBatch = level == 0 && row >>> StoredRows.BATCH_SHIFT != pendingBatch;
            if (pending == Batch.MAX_ROWS || otherBatch) {
                flush(level);
            }
            pendingBatch = level == 0 ? row >>> StoredRows.BATCH_SHIFT : pendingBatch;
            from[pending] = level == 0 ? row & StoredRows.SLOT_MASK : trees[i].group(level, node);
            to[pending++] = i;
        }
    }

    private void flush(int level) {
        if (pending == 0) {
            return;
        }
        if (level == 0) {
            System.arraycopy(from, 0, slots.rows(), 0, pending);
            slots.count(pending);
            results.update(to, arguments.of(rows, pendingBatch), slots, pending);
        } else {
            results.merge(nodes.state(), from, to, pending);
        }
        pending = 0;
    }
}
