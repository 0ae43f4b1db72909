package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.LongSupplier;

/** One thread's bringing together of parts, one after the other: groups of the threads' tables, rows from files. */
final class PartMerge {
    private final Unary.Aggregate plan;
    private final KeySpace space;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final List<BoundedTable> tables;
    private final LongSupplier share;
    private BoundedTable merged;

    /** @param share bytes this thread may take */
    PartMerge(
            Unary.Aggregate plan,
            KeySpace space,
            QueryContext context,
            OperatorProfile profile,
            List<BoundedTable> tables,
            LongSupplier share) {
        this.plan = plan;
        this.space = space;
        this.context = context;
        this.profile = profile;
        this.tables = tables;
        this.share = share;
    }

    /** The groups of the part opened last. */
    AggregateTable table() {
        return merged.table();
    }

    /**
     * Merges a part as far as memory holds it, and adds what is left to {@code parts}: the groups in {@link #table} are complete. Where
     * states that keep rows do not fit, these are sorted instead.
     */
    void open(GroupWork work, ArrayDeque<GroupWork> parts) {
        merged = newTable(work, false);
        boolean fits = merge(work);
        if (!fits && merged.table().keepsRows()) {
            discard();
            merged = newTable(work, true);
            fits = merge(work);
        }
        if (!fits) {
            dealAgain(work, parts);
        } else if (merged.spilled() != null) {
            work.addParts(merged.spilled(), false, parts);
        }
        work.files().forEach(SpillFile::close);
    }

    /** Answers false when the part does not fit. */
    private boolean merge(GroupWork work) {
        boolean fits = !work.fromTables() || mergeTables(work);
        for (SpillFile file : work.files()) {
            fits = fits && addRows(file);
        }
        merged.seal();
        return fits;
    }

    private BoundedTable newTable(GroupWork work, boolean isSorted) {
        KeySpace itsSpace = work.fromTables() ? space : HashAggregate.keySpace(plan);
        AggregateTable table = isSorted
                ? new AggregateTable(
                        plan,
                        itsSpace,
                        AggregateStates.sorted(plan.calls(), plan.input().types(), context, profile))
                : HashAggregate.newTable(plan, itsSpace);
        return new BoundedTable(plan, table, context, profile, work.levels() + 1, share.getAsLong(), 0);
    }

    /** Begins the part again. */
    private void discard() {
        merged.discardSpilled();
        merged.release();
    }

    private boolean mergeTables(GroupWork work) {
        for (BoundedTable table : tables) {
            context.checkCancelled();
            GroupChoice choice = GroupChoice.of(table.table(), work.levels(), work.prefix());
            if (!merged.merge(table.table(), choice.groups(), choice.from(), choice.to())) {
                return false;
            }
        }
        return true;
    }

    private boolean addRows(SpillFile file) {
        SpillReader reader = file.read();
        for (Batch batch = new Batch(plan.input().types().size()); reader.next(batch); ) {
            context.checkCancelled();
            merged.add(batch);
            if (merged.isClosed()) {
                return false;
            }
        }
        return true;
    }

    /** Memory holds not even the groups begun: the part is dealt into smaller ones, from all its rows, and begun again with those. */
    private void dealAgain(GroupWork work, ArrayDeque<GroupWork> parts) {
        discard();
        merged = newTable(work, false);
        RowPartitions rows = new RowPartitions(plan, work.levels() + 1, context, profile);
        int[] selected = new int[Batch.MAX_ROWS];
        long[] hashes = new long[Batch.MAX_ROWS];
        for (SpillFile file : work.files()) {
            SpillReader reader = file.read();
            for (Batch batch = new Batch(plan.input().types().size()); reader.next(batch); ) {
                context.checkCancelled();
                merged.table().hash(batch, selected, hashes);
                rows.append(batch, selected, hashes, batch.rowCount());
            }
        }
        rows.seal();
        work.addParts(rows, work.fromTables(), parts);
    }

    /** Gives back the memory of the part opened last. */
    void release() {
        if (merged != null) {
            merged.release();
            merged = null;
        }
    }
}
