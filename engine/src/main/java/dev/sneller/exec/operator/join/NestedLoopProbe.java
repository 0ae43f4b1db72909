package dev.sneller.exec.operator.join;

import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.SelectionVector;

/**
 * One thread of a {@link NestedLoopJoin}: blocks of pairs pass the condition; full ones go on as they are, pairs of thin ones are gathered
 * until they make a batch.
 */
final class NestedLoopProbe implements OperatorTask {
    private static final int THIN = 256;

    private final Binary.NestedLoop plan;
    private final KeptSide right;
    private final RowFilter condition;
    private final RowFilter unknown;
    private final LeftRows left;
    private final Batch pairs;
    private final Blocks blocks;
    private final SelectionVector open = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector gatheredLeft = new SelectionVector(Batch.MAX_ROWS);
    private final int[] gatheredRight = new int[Batch.MAX_ROWS];
    private int gathered;
    private SelectionVector interesting;
    private boolean inputOpen;

    NestedLoopProbe(Binary.NestedLoop plan, KeptSide right, RowFilter condition, RowFilter unknown) {
        this.plan = plan;
        this.right = right;
        this.condition = condition;
        this.unknown = unknown;
        this.left = new LeftRows(plan.kind(), plan.right().types());
        this.pairs = new Batch(plan.left().types().size() + plan.right().types().size());
        this.blocks = new Blocks(right.rows(), pairs);
    }

    @Override
    public Progress process(Batch in, Batch out) {
        if (!inputOpen) {
            inputOpen = true;
            left.begin(in);
            blocks.begin(in);
            interesting = in.selection();
        }
        while (blocks.next(interesting)) {
            if (note() && plan.kind().yieldsPairs()) {
                if (pairs.selectedCount() >= THIN) {
                    forward(out);
                    return Progress.MORE;
                }
                gather();
                if (gathered > Batch.MAX_ROWS - THIN) {
                    flush(in, out);
                    return Progress.MORE;
                }
            }
        }
        if (gathered > 0) {
            flush(in, out);
            return Progress.MORE;
        }
        inputOpen = false;
        if (left.yields()) {
            left.yield(in, out);
        }
        return Progress.DONE;
    }

    /** Takes the condition's answer for the current block; whether it was true for some pair. */
    private boolean note() {
        SelectionVector all = pairs.selection();
        if (unknown != null) {
            SelectionVector doubts = unknown.select(pairs);
            int count = doubts == null ? pairs.rowCount() : doubts.count();
            for (int i = 0; i < count; i++) {
                left.doubt(blocks.leftRow(doubts == null ? i : doubts.row(i)));
            }
        }
        if (condition != null) {
            pairs.rows(pairs.rowCount(), condition.select(pairs));
        }
        int count = pairs.selectedCount();
        MatchFlags flags = right.flags();
        for (int i = 0; i < count; i++) {
            int pair = pairs.row(i);
            left.match(blocks.leftRow(pair));
            if (flags != null) {
                flags.set(blocks.rightRow(pair));
            }
        }
        if (count > 0 && flags == null && !plan.kind().yieldsPairs()) {
            settle(all);
        }
        return count > 0;
    }

    /** One pair is enough: left rows that have it are not looked at again. */
    private void settle(SelectionVector all) {
        if (blocks.isLeftSingle()) {
            blocks.skipLeftRow();
            return;
        }
        int count = all == null ? pairs.rowCount() : all.count();
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = all == null ? i : all.row(i);
            if (!left.isMatched(row)) {
                open.rows()[n++] = row;
            }
        }
        open.count(n);
        interesting = open;
    }

    private void gather() {
        for (int i = 0; i < pairs.selectedCount(); i++) {
            int pair = pairs.row(i);
            gatheredLeft.rows()[gathered] = blocks.leftRow(pair);
            gatheredRight[gathered++] = blocks.rightRow(pair);
        }
    }

    private void flush(Batch in, Batch out) {
        gatheredLeft.count(gathered);
        for (int c = 0; c < in.columnCount(); c++) {
            out.column(c, Compaction.copy(in.column(c), gatheredLeft, gathered));
        }
        right.rows().gather(gatheredRight, null, gathered, out, in.columnCount());
        out.rows(gathered, null);
        gathered = 0;
    }

    private void forward(Batch out) {
        for (int c = 0; c < pairs.columnCount(); c++) {
            out.column(c, pairs.column(c));
        }
        out.rows(pairs.rowCount(), pairs.selection());
    }
}
