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
        this.selectors = filters.stream()
                .map(filter -> PredicateSelector.of(filter.predicate()))
                .toArray(PredicateSelector[]::new);
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
            if (isSkipped()) {
                profile.add("row_groups_skipped", 1);
                profile.add("granules_skipped", rowGroup.granuleCount());
                granule = rowGroup.granuleCount();
            }
        }
        at = 0;
        granuleRows = rowGroup.granuleStart(granule + 1) - rowGroup.granuleStart(granule);
        for (int f = 0; f < open.length; f++) {
            ScanFilter filter = filters.get(f);
            Verdict verdict = filter.predicate().verdict(reader.zone(filter.column(), granule));
            open[f] = verdict != Verdict.ALL;
            if (verdict == Verdict.NONE) {
                profile.add("granules_skipped", 1);
                granuleRows = 0;
                break;
            }
        }
        return true;
    }

    private boolean isSkipped() {
        for (ScanFilter filter : filters) {
            if (filter.predicate().verdict(reader.zone(filter.column())) == Verdict.NONE) {
                return true;
            }
        }
        return false;
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
        if (count == rows) {
            return null;
        }
        if (before == null || count < before.count()) {
            alive.count(selections.select(mask, rows, alive.rows()));
        }
        return alive;
    }
}
