package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.format.read.ReadColumn;
import dev.sneller.format.read.RowGroup;
import dev.sneller.format.read.RowGroupReader;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.SelectionKernels;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.predicate.ZoneTest;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One thread of a {@link PaxScan}: row group by row group, granule by granule, 2,048 rows a batch. */
final class PaxScanTask implements SourceTask {
    private final RowGroupMorsels morsels;
    private final List<ReadColumn> columns;
    private final SessionZone zone;
    private final int output;
    private final List<ActiveFilter> filters;
    private final List<ZoneTest> tests;
    private final Optional<RuntimeScanFilter> ordered;
    private final Optional<BlockSummaries> summaries;
    private final OperatorProfile profile;
    private final SkipCounts skips;
    private final SelectionKernels selections = KernelProvider.kernels().selections();
    private final long[] mask = new long[Validity.words(Batch.MAX_ROWS)];
    private final SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
    private final ColumnVector[] vectors;
    /** Filters that the current granule's statistics leave open. */
    private final boolean[] open;

    private RowGroup rowGroup;
    private RowGroupReader reader;
    /** The row group's granules as they are read. */
    private int[] granules = new int[0];

    private int nextGranule;
    private int granule;
    private int granuleRows;
    private int at;

    PaxScanTask(
            RowGroupMorsels morsels,
            List<ReadColumn> columns,
            SessionZone zone,
            int output,
            List<ActiveFilter> filters,
            ScanDemand demand,
            OperatorProfile profile,
            SkipCounts skips) {
        this.morsels = morsels;
        this.columns = columns;
        this.zone = zone;
        this.output = output;
        this.filters = filters;
        this.tests = demand.tests();
        this.ordered = demand.ordered();
        this.summaries = demand.summaries();
        this.profile = profile;
        this.skips = skips;
        this.vectors = new ColumnVector[columns.size()];
        this.open = new boolean[filters.size()];
    }

    @Override
    public Progress next(Batch batch) {
        if (at == granuleRows && !openGranule()) {
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
    private boolean openGranule() {
        while (nextGranule == granules.length) {
            rowGroup = morsels.next();
            if (rowGroup == null) {
                granules = new int[0];
                nextGranule = 0;
                return false;
            }
            openRowGroup();
        }
        granule = granules[nextGranule++];
        at = 0;
        granuleRows = rowGroup.granuleRows(granule);
        if (!mayHold(column -> reader.zone(column, granule))) {
            skips.granules(1, SkipCounts.MIN_MAX);
            granuleRows = 0;
            return true;
        }
        boolean pass = true;
        for (int f = 0; f < open.length; f++) {
            ActiveFilter filter = filters.get(f);
            filter.refresh();
            Verdict verdict = filter.verdict(reader.zone(filter.column(), granule));
            open[f] = filter.isOpen(verdict);
            if (verdict == Verdict.NONE) {
                skips.granules(1, filter.means());
                granuleRows = 0;
                return true;
            }
            pass &= verdict == Verdict.ALL;
        }
        if (pass && summaries.isPresent() && summaries.get().add(granuleRows, this::columnZone)) {
            skips.granules(1, SkipCounts.STATISTICS);
            granuleRows = 0;
        }
        return true;
    }

    /** Of paths only files tell what a cast makes of their values. */
    private ZoneMap columnZone(int column) {
        boolean isWhole = columns.get(column).path().isRoot();
        return isWhole ? reader.zone(column, granule) : ZoneMap.unknown(granuleRows);
    }

    private void openRowGroup() {
        reader = rowGroup.read(columns, zone);
        profile.add("granules", rowGroup.granuleCount());
        nextGranule = 0;
        String excluding = excluding();
        if (excluding != null) {
            skips.rowGroup(rowGroup.granuleCount(), excluding);
            granules = new int[0];
        } else if (ordered.isPresent()) {
            int key = ordered.get().column();
            granules = OrderedReading.sorted(
                    ordered.get().order(), rowGroup.granuleCount(), granule -> reader.zone(key, granule));
        } else {
            granules = IntStream.range(0, rowGroup.granuleCount()).toArray();
        }
    }

    /** By which means it is known that no row of the row group passes, null if it is not. */
    private String excluding() {
        for (ActiveFilter filter : filters) {
            filter.refresh();
            if (filter.verdict(reader.zone(filter.column())) == Verdict.NONE) {
                return filter.means();
            }
        }
        return mayHold(reader::zone) ? null : SkipCounts.MIN_MAX;
    }

    private boolean mayHold(IntFunction<ZoneMap> zones) {
        return tests.stream().allMatch(test -> test.mayHold(zones));
    }

    private void read(Batch batch, int rows) {
        Arrays.fill(vectors, null);
        SelectionVector selection = null;
        for (int f = 0; f < open.length; f++) {
            open[f] |= filters.get(f).refresh();
            if (open[f]) {
                selection = filter(filters.get(f), rows, selection);
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
    private SelectionVector filter(ActiveFilter filter, int rows, SelectionVector before) {
        int column = filter.column();
        if (vectors[column] == null) {
            vectors[column] = reader.read(column, granule, at, rows, before);
        }
        if (before == null) {
            Validity.setAll(mask, rows);
        }
        filter.select(vectors[column], mask);
        int count = selections.count(mask, rows);
        filter.met(before == null ? rows : before.count(), count);
        if (count == rows) {
            return null;
        }
        if (before == null || count < before.count()) {
            alive.count(selections.select(mask, rows, alive.rows()));
        }
        return alive;
    }

    @Override
    public void close() {
        skips.granules(granules.length - nextGranule, SkipCounts.LIMIT);
    }
}
