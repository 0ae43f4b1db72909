package dev.sneller.exec.operator.window;

import dev.sneller.plan.SortKey;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.plan.WindowFrame.Unit;

/**
 * One end of a frame: for each row, asked in order, the first row inside (a start) or behind (an end) the frame. What it answers may lie
 * outside of the partition.
 */
interface FrameBound {
    long of(Partition partition, int row);

    static FrameBound start(WindowFrame frame, SortKey key, WindowRows rows) {
        return of(frame.unit(), frame.start(), key, rows, false);
    }

    static FrameBound end(WindowFrame frame, SortKey key, WindowRows rows) {
        return of(frame.unit(), frame.end(), key, rows, true);
    }

    private static FrameBound of(Unit unit, Bound bound, SortKey key, WindowRows rows, boolean isEnd) {
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> (partition, row) -> partition.start();
            case UNBOUNDED_FOLLOWING -> (partition, row) -> partition.end();
            case CURRENT_ROW -> unit == Unit.ROWS ? rows(0, isEnd) : new PeersBound(rows, 0, isEnd);
            case PRECEDING, FOLLOWING -> {
                long offset = Offsets.of(bound);
                yield switch (unit) {
                    case ROWS -> rows(offset, isEnd);
                    case GROUPS -> new PeersBound(rows, offset, isEnd);
                    case RANGE -> new RangeBound(rows, key, bound.boundary(), isEnd);
                };
            }
        };
    }

    private static FrameBound rows(long offset, boolean isEnd) {
        long shift = isEnd ? offset + 1 : offset;
        return (partition, row) -> row + shift;
    }
}
