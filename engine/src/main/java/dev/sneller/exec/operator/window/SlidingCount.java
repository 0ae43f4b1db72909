package dev.sneller.exec.operator.window;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** COUNT, DISTINCT or not, over frames that move forward: rows that enter are added, rows that leave are taken off. */
final class SlidingCount extends WindowEvaluator {
    private final WindowArgument argument;
    private final Occurrences distinct;
    private final LogicalType type;
    private final Frame frame;
    private final WindowRows rows;
    private final boolean streams;
    private I64Vector results;
    private long count;
    private int entered;
    private int left;

    /**
     * @param argument null = COUNT(*)
     * @param distinct null = every value counts
     */
    SlidingCount(
            WindowArgument argument,
            Occurrences distinct,
            LogicalType type,
            Frame frame,
            boolean streams,
            WindowRows rows) {
        this.argument = argument;
        this.distinct = distinct;
        this.type = type;
        this.frame = frame;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    void begin(int size) {
        results = new I64Vector(type, size);
        results.length(size);
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            count = 0;
            entered = from;
            left = from;
            if (distinct != null) {
                distinct.clear();
            }
        }
        frame.compute(partition, from, to, at);
        for (int i = at; i < at + to - from; i++) {
            int start = frame.start[0][i];
            int end = frame.end[0][i];
            results.values()[i] = argument == null ? size(start, end) : move(start, end);
        }
    }

    private long size(int start, int end) {
        left = start;
        entered = end;
        return (long) end - start;
    }

    private long move(int start, int end) {
        while (entered < end) {
            count += enters(entered++) ? 1 : 0;
        }
        while (left < start && left < entered) {
            count -= leaves(left++) ? 1 : 0;
        }
        if (entered < start) {
            entered = start;
        }
        left = Math.max(left, start);
        return count;
    }

    private boolean enters(int row) {
        return distinct == null ? !argument.isNull(rows, row) : distinct.enters(row);
    }

    private boolean leaves(int row) {
        return distinct == null ? !argument.isNull(rows, row) : distinct.leaves(row);
    }

    @Override
    FlatVector end(int size) {
        return results;
    }

    @Override
    boolean streams() {
        return streams;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return Math.min(next, frame.startMoves ? left : entered);
    }
}
