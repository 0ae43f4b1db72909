package dev.sneller.exec.operator.window;

import dev.sneller.plan.SortKey;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Exclusion;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.vector.Batch;

/**
 * Frames of up to a batch of rows, each one piece of its partition, or several where rows are excluded: the i-th frame's piece p is rows
 * {@code start[p][i]} to {@code end[p][i] - 1}, empty when they meet. Pieces are in order.
 */
final class Frame {
    final int pieces;
    final int[][] start;
    final int[][] end;
    /** Whether frames of one partition may start at different rows. */
    final boolean startMoves;

    private final FrameBound first;
    private final FrameBound behind;
    private final Exclusion exclusion;
    private final WindowRows rows;
    private int peersStart;
    private int peersEnd;

    /** @param key the order's first key, null when there is none */
    Frame(WindowFrame plan, SortKey key, WindowRows rows) {
        this.first = FrameBound.start(plan, key, rows);
        this.behind = FrameBound.end(plan, key, rows);
        this.exclusion = plan.exclusion();
        this.rows = rows;
        startMoves = plan.start().kind() != Kind.UNBOUNDED_PRECEDING;
        pieces = switch (exclusion) {
            case NO_OTHERS -> 1;
            case CURRENT_ROW, GROUP -> 2;
            case TIES -> 3;
        };
        start = new int[pieces][Batch.MAX_ROWS];
        end = new int[pieces][Batch.MAX_ROWS];
    }

    /** Fills the frames of rows {@code from} to {@code to - 1}, which follow those of the call before, from place {@code at} on. */
    void compute(Partition partition, int from, int to, int at) {
        for (int row = from; row < to; row++) {
            int low = clip(first.of(partition, row), partition);
            int high = Math.max(low, clip(behind.of(partition, row), partition));
            int i = at + row - from;
            if (exclusion == Exclusion.NO_OTHERS) {
                piece(0, i, low, high);
            } else {
                exclude(partition, row, low, high, i);
            }
        }
    }

    private static int clip(long row, Partition partition) {
        return (int) Math.max(partition.start(), Math.min(partition.end(), row));
    }

    private void piece(int piece, int i, int low, int high) {
        start[piece][i] = low;
        end[piece][i] = Math.max(low, high);
    }

    private void exclude(Partition partition, int row, int low, int high, int i) {
        if (row == partition.start() || rows.startsPeers(row)) {
            peersStart = row;
            peersEnd = rows.peersEnd(row, partition.end());
        }
        boolean onlyRow = exclusion == Exclusion.CURRENT_ROW;
        int excluded = onlyRow ? row : peersStart;
        int further = onlyRow ? row + 1 : peersEnd;
        piece(0, i, low, Math.min(high, excluded));
        piece(pieces - 1, i, Math.max(low, further), high);
        if (exclusion == Exclusion.TIES) {
            piece(1, i, row, row >= low && row < high ? row + 1 : row);
        }
    }
}
