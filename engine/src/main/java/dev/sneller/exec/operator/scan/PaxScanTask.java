package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.format.read.ReadColumn;
import dev.sneller.format.read.RowGroup;
import dev.sneller.format.read.RowGroupReader;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.SelectionKernels;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.predicate.Verdict;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;
import java.util.List;

/** One thread of a {@link PaxScan}: row group by row group, granule by granule, 2,048 rows a batch. */
final class PaxScanTask implements SourceTask {
    private final RowGroupMorsels morsels;
    private final List<ReadColumn> columns;
    private final SessionZone zone;
    private final int output;
    private final List<ScanFilter> filters;
    private final PredicateSelector[] selectors;
    private final OperatorProfile profile;
    private final SelectionKernels selections = KernelProvider.kernels().selections();
    private final long[] mask = new long[Validity.words(Batch.MAX_ROWS)];
    private final SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
    private final ColumnVector[] vectors;
    private final Usefulness[] usefulness;
    /** Filters that the current granule's statistics leave open. */
    private final boolean[] open;

    private RowGroup rowGroup;
    private RowGroupReader reader;
    private int granule;
    private int granuleRows;
    private int at;

    PaxScanTask(
            RowGroupMorsels morsels,
            List<ReadColumn> columns,
            SessionZone zone,
            int output,
            List<ScanFilter> filters,
            OperatorProfile profile) {
        this.morsels = morsels;
        this.columns = columns;
        this.zone = zone;
        this.output = output;
        this.filters = filters;
        this.selectors = filters.stream().map(ScanFilter::selector).toArray(PredicateSelector[]::new);
        this.usefulness = filters.stream().map(Usefulness::of).toArray(Usefulness[]::new);
        this.profile = profile;
        this.vectors = new ColumnVector[columns.size()];
        this.open = new boolean[filters.size()];
    }

    @Override
    public Progress next(Batch batch) {
        if (at == granuleRows && !nextGranule()) {
            return Progress.DONE;
        }
        if (at < granuleRows) {
            int rows = Math.min(Batch.MAX_ROWS, granuleRows - at);
            read(batch, rows);
            at += rows;
        }
        return Progress.MORE;
    }

    /** Moves to the next granule that may have rows; false when there is none left in the table. */
    private boolean nextGranule() {
        granule++;
        while (rowGroup == null || granule >= rowGroup.granuleCount()) {
            rowGroup = morsels.next();
            if (rowGroup == null) {
                return false;
            }
            reader = rowGroup.read(columns, zone);
            granule = 0;
            profile.add("granules", rowGroup.granuleCount());
            ScanFilter excluding = excluding();
            if (excluding != null) {
                skipped("row_groups_skipped", 1, excluding);
                skipped("granules_skipped", rowGroup.granuleCount(), excluding);
                granule = rowGroup.granuleCount();
            }
        }
        at = 0;
        granuleRows = rowGroup.granuleStart(granule + 1) - rowGroup.granuleStart(granule);
        for (int f = 0; f < open.length; f++) {
            ScanFilter filter = filters.get(f);
            Verdict verdict = filter.predicate().verdict(reader.zone(filter.column(), granule));
            open[f] = verdict != Verdict.ALL && usefulness[f].isUseful();
            if (verdict == Verdict.NONE) {
                skipped("granules_skipped", 1, filter);
                granuleRows = 0;
                break;
            }
        }
        return true;
    }

    /** A filter that no row of the row group passes, null if there is none. */
    private ScanFilter excluding() {
        for (ScanFilter filter : filters) {
            if (filter.predicate().verdict(reader.zone(filter.column())) == Verdict.NONE) {
                return filter;
            }
        }
        return null;
    }

    private void skipped(String what, long count, ScanFilter by) {
        profile.add(what, count);
        if (by.runtime() != null) {
            profile.add(by.counted(what), count);
        }
    }

    private void read(Batch batch, int rows) {
        Arrays.fill(vectors, null);
        SelectionVector selection = null;
        for (int f = 0; f < open.length; f++) {
            if (open[f]) {
                selection = filter(f, rows, selection);
                if (selection != null && selection.count() == 0) {
                    batch.rows(0, null);
                    return;
                }
            }
        }
        for (int c = 0; c < output; c++) {
            if (vectors[c] == null) {
                vectors[c] = reader.read(c, granule, at, rows, selection);
            }
            batch.column(c, vectors[c]);
        }
        batch.rows(rows, selection);
    }

    /** Reads the filter's column where rows are still alive and leaves those that pass; null = all. */
    private SelectionVector filter(int filter, int rows, SelectionVector before) {
        int column = filters.get(filter).column();
        if (vectors[column] == null) {
            vectors[column] = reader.read(column, granule, at, rows, before);
        }
        if (before == null) {
            Validity.setAll(mask, rows);
        }
        selectors[filter].select(vectors[column], mask);
        int count = selections.count(mask, rows);
        usefulness[filter].met(before == null ? rows : before.count(), count);
        if (count == rows) {
            return null;
        }
        if (before == null || count < before.count()) {
            alive.count(selections.select(mask, rows, alive.rows()));
        }
        return alive;
    }
}
