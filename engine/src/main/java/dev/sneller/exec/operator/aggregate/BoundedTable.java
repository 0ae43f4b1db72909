package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.group.HashDigits;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;

/**
 * A table within the memory it is granted. When more is refused it takes no new groups: rows of groups it does not have are written to
 * disk by their hashes, all others still go to their groups. When the states of those groups grow past memory as well, every row is
 * written: at once where no dealing makes groups fewer. One thread.
 */
final class BoundedTable {
    /** What the table does with a row. */
    private enum Mode {
        ADDS_GROUPS,
        KEEPS_GROUPS,
        IS_CLOSED
    }

    private final Unary.Aggregate plan;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final AggregateTable table;
    private final Reservation memory;
    private final int level;
    private final long most;
    private final long headroom;
    /** Of a key or a state of one group, about. */
    private static final long GROUP_BYTES = 16;
    /** What the table may hold without being granted it, so that there is always progress: a batch of groups. */
    private final long least;

    private final int[] rows = new int[Batch.MAX_ROWS];
    private final long[] hashes = new long[Batch.MAX_ROWS];
    private Mode mode = Mode.ADDS_GROUPS;
    private RowPartitions spilled;

    /**
     * @param table empty, released with this one
     * @param level digit that spilled rows are dealt by
     * @param most bytes the table may take
     * @param headroom bytes of the budget it leaves free
     */
    BoundedTable(
            Unary.Aggregate plan,
            AggregateTable table,
            QueryContext context,
            OperatorProfile profile,
            int level,
            long most,
            long headroom) {
        this.plan = plan;
        this.context = context;
        this.profile = profile;
        this.table = table;
        this.memory = context.reserve("GROUP BY");
        this.level = level;
        this.most = most;
        this.headroom = headroom;
        this.least = 2 * table.bytes()
                + GROUP_BYTES
                        * Batch.MAX_ROWS
                        * (plan.keys().size() + plan.calls().size());
        memory.overdraw(table.bytes());
    }

    AggregateTable table() {
        return table;
    }

    /** Rows that the table did not take, null when it took all. */
    RowPartitions spilled() {
        return spilled;
    }

    /** Whether some rows of its own groups are on disk. */
    boolean isClosed() {
        return mode == Mode.IS_CLOSED;
    }

    void add(Batch batch) {
        int count = batch.selectedCount();
        if (mode == Mode.ADDS_GROUPS && mayGrow(count, 0)) {
            table.add(batch);
        } else if (mode == Mode.KEEPS_GROUPS) {
            int unknown = table.addKnown(batch, rows, hashes);
            spill(batch, unknown);
            if (!mayHold(table.bytes())) {
                mode = Mode.IS_CLOSED;
            }
        } else {
            table.hash(batch, rows, hashes);
            spill(batch, count);
        }
    }

    /** Adds the groups {@code chosen[from]} to {@code chosen[to - 1]} of another table; false when memory ends, with some of them added. */
    boolean merge(AggregateTable other, int[] chosen, int from, int to) {
        for (int at = from; at < to; at += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, to - at);
            if (!mayGrow(n, table.keepsRows() ? other.keptBytes(chosen, at, at + n) : 0)) {
                return false;
            }
            table.merge(other, chosen, at, n);
        }
        return true;
    }

    private boolean mayGrow(int moreGroups, long keptBytes) {
        long needed = table.bytes() + table.growth(moreGroups) + keptBytes;
        if (mayHold(needed)) {
            return true;
        }
        if (!plan.keys().isEmpty() && level <= HashDigits.MOST_LEVELS) {
            mode = Mode.KEEPS_GROUPS;
            return false;
        }
        if (table.keepsRows()) {
            mode = Mode.IS_CLOSED;
            return false;
        }
        if (plan.keys().isEmpty()) {
            // One group of states that do not grow.
            memory.overdraw(needed);
        } else {
            memory.ensure(needed);
        }
        return true;
    }

    private boolean mayHold(long bytes) {
        if (bytes <= least) {
            memory.overdraw(bytes);
            return true;
        }
        return bytes <= memory.bytes() || bytes <= most && context.turns().tryReserve(memory, bytes, headroom);
    }

    private void spill(Batch batch, int count) {
        if (spilled == null) {
            spilled = new RowPartitions(plan, level, context, profile);
        }
        spilled.append(batch, rows, hashes, count);
    }

    /** Ends adding. */
    void seal() {
        memory.overdraw(table.bytes());
        if (spilled != null) {
            spilled.seal();
        }
    }

    /** Forgets the rows that the table did not take. */
    void discardSpilled() {
        if (spilled != null) {
            spilled.close();
            spilled = null;
        }
    }

    /** Forgets the groups and gives their memory back. */
    void release() {
        table.release();
        memory.close();
    }
}
