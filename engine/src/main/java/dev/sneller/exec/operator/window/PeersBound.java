package dev.sneller.exec.operator.window;

/** The group of peers so many groups from the current row's: its first row, or the row behind its last. */
final class PeersBound implements FrameBound {
    private final WindowRows rows;
    private final long offset;
    private final boolean isEnd;
    private int row;
    /** The current row's group, counted in its partition. */
    private long group;
    /** A group, its first row and the row behind its last. */
    private long reached;

    private int start;
    private int end;

    PeersBound(WindowRows rows, long offset, boolean isEnd) {
        this.rows = rows;
        this.offset = offset;
        this.isEnd = isEnd;
    }

    @Override
    public long of(Partition partition, int current) {
        if (current == partition.start()) {
            group = 0;
            reached = 0;
            start = partition.start();
            end = rows.peersEnd(start, partition.end());
        } else if (current != row && rows.startsPeers(current)) {
            group++;
        }
        row = current;
        long wanted = group + offset;
        if (wanted < 0) {
            return partition.start();
        }
        while (reached < wanted && start < partition.end()) {
            reached++;
            start = end;
            end = start < partition.end() ? rows.peersEnd(start, partition.end()) : start;
        }
        return isEnd ? end : start;
    }
}
