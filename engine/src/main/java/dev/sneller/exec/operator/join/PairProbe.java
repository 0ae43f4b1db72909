package dev.sneller.exec.operator.join;

import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of left and right rows with equal keys, 2,048 at a time; then, where the kind of join asks for it, the left rows by whether they had
 * a pair.
 */
final class PairProbe implements OperatorTask {
    private static final int NONE = -1;

    private final PlanNode.Join plan;
    private final HashJoinBuild build;
    private final RowFilter residual;
    private final List<LogicalType> rightTypes;
    private final KeyLookup lookup;
    private final SelectionVector leftRows = new SelectionVector(Batch.MAX_ROWS);
    private final int[] rightRows = new int[Batch.MAX_ROWS];
    private final boolean[] matched = new boolean[Batch.MAX_ROWS];
    private final Batch pairs;

    /** Where the pairs of the current input go on: index among its selected rows, row of the chain. */
    private int at;

    private int chain;
    private boolean inputOpen;

    PairProbe(PlanNode.Join plan, HashJoinBuild build, RowFilter residual) {
        this.plan = plan;
        this.build = build;
        this.residual = residual;
        this.rightTypes = plan.right().types();
        this.lookup = new KeyLookup(plan, build);
        this.pairs = new Batch(plan.left().types().size() + rightTypes.size());
    }

    @Override
    public Progress process(Batch in, Batch out) {
        if (!inputOpen) {
            inputOpen = true;
            lookup.find(in);
            Arrays.fill(matched, 0, in.rowCount(), false);
            at = 0;
            chain = in.selectedCount() == 0 ? NONE : firstOf(in.row(0));
        }
        int n = nextPairs(in);
        if (n > 0) {
            fill(in, n);
            boolean leftOnly = plan.kind() == JoinKind.SEMI || plan.kind() == JoinKind.ANTI;
            if (!leftOnly) {
                forward(pairs, out);
            }
            return Progress.MORE;
        }
        inputOpen = false;
        if (plan.kind() != JoinKind.INNER) {
            byMatch(in, out);
        }
        return Progress.DONE;
    }

    private int firstOf(int leftRow) {
        int group = lookup.group(leftRow);
        return group < 0 ? NONE : build.first(group);
    }

    private int nextPairs(Batch in) {
        int n = 0;
        int[] left = leftRows.rows();
        while (n < Batch.MAX_ROWS && at < in.selectedCount()) {
            if (chain < 0) {
                if (++at < in.selectedCount()) {
                    chain = firstOf(in.row(at));
                }
            } else {
                left[n] = in.row(at);
                rightRows[n++] = chain;
                chain = build.next(chain);
            }
        }
        return n;
    }

    /** Makes the batch of pairs, keeps those that pass the residual and notes their left rows. */
    private void fill(Batch in, int n) {
        leftRows.count(n);
        int leftColumns = in.columnCount();
        for (int c = 0; c < leftColumns; c++) {
            pairs.column(c, Compaction.copy(in.column(c), leftRows, n));
        }
        for (int c = 0; c < rightTypes.size(); c++) {
            pairs.column(leftColumns + c, RowGather.gather(build.rows(), c, rightTypes.get(c), rightRows, 0, n));
        }
        pairs.rows(n, null);
        if (residual != null) {
            pairs.rows(n, residual.select(pairs));
        }
        for (int i = 0; i < pairs.selectedCount(); i++) {
            matched[leftRows.row(pairs.row(i))] = true;
        }
    }

    private static void forward(Batch from, Batch out) {
        for (int c = 0; c < from.columnCount(); c++) {
            out.column(c, from.column(c));
        }
        out.rows(from.rowCount(), from.selection());
    }

    /** SEMI: left rows that had a pair. ANTI and LEFT: those that had none, for LEFT with NULLs on the right. */
    private void byMatch(Batch in, Batch out) {
        boolean wanted = plan.kind() == JoinKind.SEMI;
        int n = 0;
        for (int i = 0; i < in.selectedCount(); i++) {
            int row = in.row(i);
            if (matched[row] == wanted) {
                leftRows.rows()[n++] = row;
            }
        }
        leftRows.count(n);
        for (int c = 0; c < in.columnCount(); c++) {
            out.column(c, in.column(c));
        }
        if (plan.kind() == JoinKind.LEFT) {
            for (int c = 0; c < rightTypes.size(); c++) {
                out.column(in.columnCount() + c, ConstantVector.nullOf(rightTypes.get(c), in.rowCount()));
            }
        }
        out.rows(in.rowCount(), leftRows);
    }
}
