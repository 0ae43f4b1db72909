package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.group.HashDigits;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Unary;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Rows of an aggregate's input on disk, dealt by one digit of the hashes of their keys. One thread. */
final class RowPartitions {
    private final int level;
    private final List<LogicalType> types;
    private final boolean[] isUsed;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final SpillFile[] files = new SpillFile[HashDigits.COUNT];
    private final SelectionVector[] dealt = new SelectionVector[HashDigits.COUNT];
    private final Batch needed;

    /** @param level which digit, 1 for the first */
    RowPartitions(Unary.Aggregate plan, int level, QueryContext context, OperatorProfile profile) {
        this.level = level;
        this.types = plan.input().types();
        this.context = context;
        this.profile = profile;
        this.needed = new Batch(types.size());
        this.isUsed = new boolean[types.size()];
        plan.keys().forEach(key -> isUsed[key] = true);
        for (AggregateCall call : plan.calls()) {
            call.columns().forEach(column -> isUsed[column] = true);
            if (call.filter() >= 0) {
                isUsed[call.filter()] = true;
            }
        }
    }

    /**
     * Writes rows.
     *
     * @param rows rows of the batch
     * @param hashes of their keys, by place in {@code rows}
     */
    void append(Batch batch, int[] rows, long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            int digit = HashDigits.digit(hashes[i], level);
            if (dealt[digit] == null) {
                dealt[digit] = new SelectionVector(Batch.MAX_ROWS);
                files[digit] = context.spill().create(types, bytes -> profile.add("bytes_spilled", bytes));
            }
            SelectionVector selection = dealt[digit];
            selection.rows()[selection.count()] = rows[i];
            selection.count(selection.count() + 1);
        }
        for (int c = 0; c < isUsed.length; c++) {
            ColumnVector column = batch.column(c);
            needed.column(c, isUsed[c] ? column : ConstantVector.nullOf(types.get(c), batch.rowCount()));
        }
        needed.rows(batch.rowCount(), null);
        for (int digit = 0; digit < HashDigits.COUNT; digit++) {
            if (dealt[digit] != null && dealt[digit].count() > 0) {
                files[digit].append(needed, dealt[digit], dealt[digit].count());
                dealt[digit].count(0);
            }
        }
    }

    /** Ends writing. */
    void seal() {
        for (SpillFile file : files) {
            if (file != null) {
                file.seal();
            }
        }
    }

    /** Forgets all rows. */
    void close() {
        for (SpillFile file : files) {
            if (file != null) {
                file.close();
            }
        }
    }

    /** The rows of one digit, or null when there are none. */
    SpillFile file(int digit) {
        return files[digit];
    }
}
