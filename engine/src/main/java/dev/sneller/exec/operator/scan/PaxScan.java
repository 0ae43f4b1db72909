package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.expression.CastRule;
import dev.sneller.format.PageCache;
import dev.sneller.format.read.ReadColumn;
import dev.sneller.format.read.ReadCounters;
import dev.sneller.format.read.ReadRule;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.ScanColumn;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.TableSource;
import dev.sneller.variant.text.SessionZone;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a stored table that pass the filters: files, row groups and granules are skipped by what their statistics prove, then
 * predicate columns are read first and the others only where rows survive.
 */
public final class PaxScan implements Source {
    /** Rows that make a second thread worth its start. */
    private static final long ROWS_PER_TASK = 65_536;

    private final Leaf.Scan plan;
    private final TableSource table;
    private final List<ScanFilter> planned;
    private final List<RuntimeScanFilter> runtime;
    private final ObjectStore store;
    private final PageCache pages;
    private final OperatorProfile profile;
    private final SessionZone zone;
    private final ReadCounters counters = new ReadCounters();
    /** Those of the plan, then those that became known before the scan started. */
    private List<ScanFilter> filters;

    private RowGroupMorsels morsels;

    /**
     * @param runtime filters that may become known until the scan starts
     * @param zone in which text and numbers of documents become times
     */
    public PaxScan(
            Leaf.Scan plan,
            TableSource table,
            List<ScanFilter> filters,
            List<RuntimeScanFilter> runtime,
            ObjectStore store,
            PageCache pages,
            SessionZone zone,
            OperatorProfile profile,
            QueryContext context) {
        this.plan = plan;
        this.table = table;
        this.planned = List.copyOf(filters);
        this.runtime = List.copyOf(runtime);
        this.store = store;
        this.pages = pages;
        this.zone = zone;
        this.profile = profile;
        context.closeAtEnd(this::reportBytes);
    }

    private void reportBytes() {
        profile.add("bytes_used", counters.bytesUsed());
        profile.add("bytes_requested", counters.bytesRequested());
        profile.add("requests", counters.requests());
    }

    @Override
    public int prepare() {
        TableSource.Selection selection = select(planned);
        profile.add("files", selection.total());
        filters = withKnown();
        if (filters.size() > planned.size()) {
            int before = selection.units().size();
            selection = select(filters);
            profile.add("files_skipped_by_join_keys", before - selection.units().size());
        }
        List<ScanUnit> files = selection.units();
        profile.add("files_skipped", selection.total() - files.size());
        morsels = new RowGroupMorsels(files, store, pages, counters, profile);
        long rows = files.stream()
                .mapToLong(file -> ((ScanUnit.PaxFile) file).file().rows())
                .sum();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK));
    }

    private TableSource.Selection select(List<ScanFilter> conditions) {
        return table.units(conditions.stream().map(this::fieldPredicate).toList());
    }

    private List<ScanFilter> withKnown() {
        List<ScanFilter> all = new ArrayList<>(planned);
        for (RuntimeScanFilter filter : runtime) {
            filter.filter()
                    .predicate()
                    .ifPresent(known -> all.add(new ScanFilter(filter.column(), known, filter.filter())));
        }
        return all;
    }

    private FieldPredicate fieldPredicate(ScanFilter filter) {
        ScanColumn column = plan.columns().get(filter.column());
        return new FieldPredicate(column.fieldId(), column.path(), column.type(), filter.predicate());
    }

    @Override
    public int columnCount() {
        return plan.output();
    }

    @Override
    public SourceTask open() {
        List<ReadColumn> columns =
                plan.columns().stream().map(PaxScan::readColumn).toList();
        return new PaxScanTask(morsels, columns, zone, plan.output(), filters, profile);
    }

    private static ReadColumn readColumn(ScanColumn column) {
        return new ReadColumn(column.fieldId(), column.path(), column.type(), rule(column.rule()));
    }

    private static ReadRule rule(CastRule rule) {
        return switch (rule) {
            case STRICT -> ReadRule.STRICT;
            case LENIENT -> ReadRule.LENIENT;
            case TRY -> ReadRule.TRY;
        };
    }
}
