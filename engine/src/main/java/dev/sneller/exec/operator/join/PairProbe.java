package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.SelectionVector;

/**
 * Pairs of left and right rows with equal keys; then, where the kind of join asks for it, the left rows by whether they had a pair.
 *
 * <p>While many left rows still have a right row, each gets its next one: left columns are passed by reference under a selection, right
 * ones are gathered beside them. Where few rows are left, of selective joins or long chains, pairs are copied densely.
 */
final class PairProbe implements ProbeTask {
    /** With fewer left rows than this, vectors of the input's length would be mostly gaps: their allocation costs more than the copies. */
    private static final int FEW = Batch.MAX_ROWS / 4;

    private final Binary.Join plan;
    private final HashJoinBuild build;
    private final JoinTable table;
    private final RowFilter residual;
    private final KeyLookup lookup;
    private final LeftRows left;
    private final MatchFlags flags;
    private final Batch pairs;
    private final boolean keepsAll;

    /** Left rows whose chain has not ended, ascending, and where each chain is. */
    private SelectionVector active;

    private final SelectionVector even = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector odd = new SelectionVector(Batch.MAX_ROWS);
    private int[] rightRow;

    private final SelectionVector denseLeft = new SelectionVector(Batch.MAX_ROWS);
    private final int[] denseRight = new int[Batch.MAX_ROWS];
    private boolean inputOpen;

    /** @param residual null = none */
    PairProbe(Binary.Join plan, HashJoinBuild build, RowFilter residual) {
        this.plan = plan;
        this.build = build;
        this.table = build.table();
        this.residual = residual;
        this.lookup = new KeyLookup(plan, build);
        this.left = new LeftRows(plan.kind(), plan.right().types());
        this.flags = build.flags();
        this.pairs = new Batch(plan.left().types().size() + plan.right().types().size());
        this.keepsAll = plan.kind() == JoinKind.LEFT && residual == null && table.isUnique();
    }

    @Override
    public Progress process(Batch in, Batch out) {
        if (!inputOpen) {
            begin(in);
            if (keepsAll) {
                inputOpen = false;
                beside(in, in.selection());
                forward(out);
                return Progress.DONE;
            }
        }
        while (active.count() > 0) {
            if (active.count() >= FEW) {
                round(in);
            } else {
                dense(in);
            }
            if (plan.kind().yieldsPairs() && pairs.selectedCount() > 0) {
                forward(out);
                return end() ? Progress.DONE : Progress.MORE;
            }
        }
        inputOpen = false;
        if (left.yields()) {
            left.yield(in, out);
        }
        return Progress.DONE;
    }

    @Override
    public LeftRows left() {
        return left;
    }

    private void begin(Batch in) {
        inputOpen = true;
        active = lookup.find(in);
        rightRow = lookup.rightRows();
        left.begin(in);
    }

    /** Whether nothing of the input can follow. */
    private boolean end() {
        inputOpen = active.count() > 0 || left.yields();
        return !inputOpen;
    }

    /** One right row for each active left row. */
    private void round(Batch in) {
        beside(in, active);
        if (residual != null) {
            pairs.rows(in.rowCount(), residual.select(pairs));
        }
        for (int i = 0; i < pairs.selectedCount(); i++) {
            int row = pairs.row(i);
            left.match(row);
            if (flags != null) {
                flags.set(rightRow[row]);
            }
        }
        advance();
    }

    /** Left columns by reference, right ones gathered at the same rows. */
    private void beside(Batch in, SelectionVector selection) {
        for (int c = 0; c < in.columnCount(); c++) {
            pairs.column(c, in.column(c));
        }
        build.rows().gather(rightRow, selection, in.rowCount(), pairs, in.columnCount());
        pairs.rows(in.rowCount(), selection);
    }

    /** Moves every active row to its next right row. The selection in {@link #pairs} stays as it is. */
    private void advance() {
        SelectionVector next = active == even ? odd : even;
        int n = 0;
        if (!table.isUnique()) {
            for (int i = 0; i < active.count(); i++) {
                int row = active.row(i);
                int following = table.next(rightRow[row]);
                if (following >= 0 && !isSettled(row)) {
                    rightRow[row] = following;
                    next.rows()[n++] = row;
                }
            }
        }
        next.count(n);
        active = next;
    }

    /** Whether further right rows make no difference. */
    private boolean isSettled(int row) {
        return !plan.kind().yieldsPairs() && flags == null && left.isMatched(row);
    }

    /** All right rows of the first active left rows, as many as fit a batch. */
    private void dense(Batch in) {
        int n = 0;
        int done = 0;
        int[] leftRows = denseLeft.rows();
        boolean unique = table.isUnique();
        while (n < Batch.MAX_ROWS && done < active.count()) {
            int row = active.row(done);
            leftRows[n] = row;
            denseRight[n++] = rightRow[row];
            int following = unique ? JoinTable.NONE : table.next(rightRow[row]);
            if (following >= 0) {
                rightRow[row] = following;
            } else {
                done++;
            }
        }
        dropFirst(done);
        denseLeft.count(n);
        for (int c = 0; c < in.columnCount(); c++) {
            pairs.column(c, Compaction.view(in.column(c), denseLeft, n));
        }
        build.rows().gather(denseRight, null, n, pairs, in.columnCount());
        pairs.rows(n, null);
        if (residual != null) {
            pairs.rows(n, residual.select(pairs));
        }
        for (int i = 0; i < pairs.selectedCount(); i++) {
            int pair = pairs.row(i);
            left.match(leftRows[pair]);
            if (flags != null) {
                flags.set(denseRight[pair]);
            }
        }
    }

    private void dropFirst(int done) {
        int[] rows = active.rows();
        int rest = active.count() - done;
        System.arraycopy(rows, done, rows, 0, rest);
        active.count(rest);
    }

    private void forward(Batch out) {
        for (int c = 0; c < pairs.columnCount(); c++) {
            out.column(c, pairs.column(c));
        }
        out.rows(pairs.rowCount(), pairs.selection());
    }
}
