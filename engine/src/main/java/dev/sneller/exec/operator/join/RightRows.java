package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.plan.JoinKind;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The right rows that a join yields on its own, once all left rows are through: those without a pair, or for RIGHT_SEMI those with one. */
final class RightRows implements Source {
    private static final int SEGMENTS_PER_TASK = 16;

    private final JoinKind kind;
    private final List<LogicalType> leftTypes;
    private final List<LogicalType> rightTypes;
    private final KeptSide right;
    private final Supplier<MatchFlags> flags;
    private final AtomicInteger next = new AtomicInteger();

    /** @param flags asked for when the right side has been kept */
    RightRows(
            JoinKind kind,
            List<LogicalType> leftTypes,
            List<LogicalType> rightTypes,
            KeptSide right,
            Supplier<MatchFlags> flags) {
        this.kind = kind;
        this.leftTypes = kind.yieldsRightOnly() ? List.of() : leftTypes;
        this.rightTypes = rightTypes;
        this.right = right;
        this.flags = flags;
    }

    @Override
    public int prepare() {
        int segments = right.rows().segmentCount();
        return segments == 0 ? 0 : 1 + segments / SEGMENTS_PER_TASK;
    }

    @Override
    public int columnCount() {
        return leftTypes.size() + rightTypes.size();
    }

    @Override
    public SourceTask open() {
        SelectionVector selection = new SelectionVector(Batch.MAX_ROWS);
        return batch -> {
            KeptRows rows = right.rows();
            int segment = next.getAndIncrement();
            if (segment >= rows.segmentCount()) {
                return Progress.DONE;
            }
            select(segment, selection);
            int count = rows.segmentRows(segment);
            for (int c = 0; c < leftTypes.size(); c++) {
                batch.column(c, ConstantVector.nullOf(leftTypes.get(c), count));
            }
            for (int c = 0; c < rightTypes.size(); c++) {
                batch.column(leftTypes.size() + c, rows.segment(segment, c));
            }
            batch.rows(count, selection);
            return Progress.MORE;
        };
    }

    private void select(int segment, SelectionVector selection) {
        boolean wanted = kind == JoinKind.RIGHT_SEMI;
        MatchFlags matched = flags.get();
        int first = KeptRows.firstRow(segment);
        int n = 0;
        for (int slot = 0; slot < right.rows().segmentRows(segment); slot++) {
            if (matched.isSet(first + slot) == wanted) {
                selection.rows()[n++] = slot;
            }
        }
        selection.count(n);
    }
}
