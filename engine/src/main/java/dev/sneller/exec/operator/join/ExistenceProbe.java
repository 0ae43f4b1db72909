package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/** Kinds that only ask whether there is a row with equal keys: selects or marks left rows, or flags right ones, and copies nothing. */
final class ExistenceProbe implements ProbeTask {
    private final Binary.Join plan;
    private final HashJoinBuild build;
    private final KeyLookup lookup;
    private final LeftRows left;

    ExistenceProbe(Binary.Join plan, HashJoinBuild build) {
        this.plan = plan;
        this.build = build;
        this.lookup = new KeyLookup(plan, build);
        this.left = new LeftRows(plan.kind(), plan.right().types());
    }

    @Override
    public Progress process(Batch in, Batch out) {
        SelectionVector matched = lookup.find(in);
        if (plan.kind().yieldsRightOnly()) {
            flag(matched);
            return Progress.DONE;
        }
        if (plan.kind() == JoinKind.SEMI) {
            for (int c = 0; c < in.columnCount(); c++) {
                out.column(c, in.column(c));
            }
            out.rows(in.rowCount(), matched);
            return Progress.DONE;
        }
        left.begin(in);
        for (int i = 0; i < matched.count(); i++) {
            left.match(matched.row(i));
        }
        if (plan.kind().isNullAware() && build.rows().rowCount() > 0) {
            doubt(in);
        }
        left.yield(in, out);
        return Progress.DONE;
    }

    @Override
    public LeftRows left() {
        return left;
    }

    /** All rows of a key get their flags together, so the first one tells of all. */
    private void flag(SelectionVector matched) {
        MatchFlags flags = build.flags();
        int[] rightRows = lookup.rightRows();
        for (int i = 0; i < matched.count(); i++) {
            int row = rightRows[matched.row(i)];
            while (row >= 0 && !flags.isSet(row)) {
                flags.set(row);
                row = build.table().next(row);
            }
        }
    }

    /** {@code left = right} is unknown for some right row when either is NULL. */
    private void doubt(Batch in) {
        boolean always = build.hasNullKeys();
        for (int i = 0; i < in.selectedCount(); i++) {
            int row = in.row(i);
            if (always || lookup.hasNullKey(row)) {
                left.doubt(row);
            }
        }
    }
}
