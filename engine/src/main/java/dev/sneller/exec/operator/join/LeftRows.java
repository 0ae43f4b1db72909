package dev.sneller.exec.operator.join;

import dev.sneller.error.Invariant;
import dev.sneller.plan.JoinKind;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;
import java.util.List;

/**
 * What became of the rows of a left batch, and what a kind of join yields of them when all their pairs are known: by reference, since only
 * the selection differs. One thread.
 */
final class LeftRows {
    private final JoinKind kind;
    private final List<LogicalType> rightTypes;
    private final boolean[] matched = new boolean[Batch.MAX_ROWS];
    private final boolean[] unknown = new boolean[Batch.MAX_ROWS];
    private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);

    LeftRows(JoinKind kind, List<LogicalType> rightTypes) {
        this.kind = kind;
        this.rightTypes = rightTypes;
    }

    void begin(Batch in) {
        Arrays.fill(matched, 0, in.rowCount(), false);
        Arrays.fill(unknown, 0, in.rowCount(), false);
    }

    /** The row has a pair. */
    void match(int row) {
        matched[row] = true;
    }

    /** For some right row it is unknown whether they are a pair. */
    void doubt(int row) {
        unknown[row] = true;
    }

    boolean isMatched(int row) {
        return matched[row];
    }

    /** Whether {@link #yield} may have rows. */
    boolean yields() {
        return kind == JoinKind.SEMI || kind.keepsLeft();
    }

    void yield(Batch in, Batch out) {
        for (int c = 0; c < in.columnCount(); c++) {
            out.column(c, in.column(c));
        }
        if (kind.marks()) {
            out.column(in.columnCount(), mark(in));
            out.rows(in.rowCount(), in.selection());
            return;
        }
        if (kind.yieldsPairs()) {
            for (int c = 0; c < rightTypes.size(); c++) {
                out.column(in.columnCount() + c, ConstantVector.nullOf(rightTypes.get(c), in.rowCount()));
            }
        }
        int n = 0;
        for (int i = 0; i < in.selectedCount(); i++) {
            int row = in.row(i);
            if (isKept(row)) {
                kept.rows()[n++] = row;
            }
        }
        kept.count(n);
        out.rows(in.rowCount(), kept);
    }

    private boolean isKept(int row) {
        return switch (kind) {
            case SEMI -> matched[row];
            case LEFT, FULL, ANTI -> !matched[row];
            case NULL_AWARE_ANTI -> !matched[row] && !unknown[row];
            default -> throw Invariant.unreachable(kind);
        };
    }

    private BoolVector mark(Batch in) {
        BoolVector mark = new BoolVector(in.rowCount());
        mark.length(in.rowCount());
        long[] validity = kind.isNullAware() ? mark.writableValidity() : null;
        for (int row = 0; row < in.rowCount(); row++) {
            if (matched[row]) {
                Validity.set(mark.bits(), row);
            } else if (unknown[row] && validity != null) {
                Validity.clear(validity, row);
            }
        }
        return mark;
    }
}
