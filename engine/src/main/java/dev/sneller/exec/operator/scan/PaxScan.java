package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.expression.CastRule;
import dev.sneller.format.PageCache;
import dev.sneller.format.read.DataFile;
import dev.sneller.format.read.ReadColumn;
import dev.sneller.format.read.ReadCounters;
import dev.sneller.format.read.ReadRule;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.ScanColumn;
import dev.sneller.table.TableSource;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import dev.sneller.variant.text.SessionZone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a stored table that pass the filters: files, row groups and granules are skipped by what their statistics prove, then
 * predicate columns are read first and the others only where rows survive. Where the first rows of an order are wanted, blocks are read
 * in the order of their zone maps.
 */
public final class PaxScan implements Source {
    private final Leaf.Scan plan;
    private final List<ScanFilter> planned;
    private final ScanDemand demand;
    private final ObjectStore store;
    private final PageCache pages;
    private final OperatorProfile profile;
    private final SkipCounts skips;
    private final SessionZone zone;
    private final List<ReadColumn> columns;
    private final FileChoice choice;
    private final ReadCounters counters = new ReadCounters();
    private RowGroupMorsels morsels;

    /** @param zone in which text and numbers of documents become times */
    public PaxScan(
            Leaf.Scan plan,
            TableSource table,
            List<ScanFilter> filters,
            ScanDemand demand,
            ObjectStore store,
            PageCache pages,
            SessionZone zone,
            OperatorProfile profile,
            QueryContext context) {
        this.plan = plan;
        this.planned = List.copyOf(filters);
        this.demand = demand;
        this.store = store;
        this.pages = pages;
        this.zone = zone;
        this.profile = profile;
        this.skips = new SkipCounts(profile);
        this.columns = IntStream.range(0, plan.columns().size())
                .mapToObj(column -> readColumn(
                        plan.columns().get(column),
                        table.schema(),
                        demand.counted().get(column)))
                .toList();
        this.choice = new FileChoice(plan.columns(), table, planned, demand, skips);
        context.closeAtEnd(this::report);
    }

    private void report() {
        if (morsels != null) {
            morsels.end();
        }
        profile.add("bytes_used", counters.bytesUsed());
        profile.add("bytes_requested", counters.bytesRequested());
        profile.add("requests", counters.requests());
    }

    @Override
    public int prepare() {
        FileChoice.Files files = choice.choose();
        profile.add("files", files.total());
        morsels = new RowGroupMorsels(
                files.units(), file -> DataFile.open(store, file, pages, counters), guide(), profile, skips);
        return files.tasks();
    }

    /** With filters row groups and granules may be skipped; how many is not known before they are looked at. */
    @Override
    public boolean maySkipMost() {
        return !planned.isEmpty()
                || !demand.implied().isEmpty()
                || !demand.filters().isEmpty();
    }

    private RowGroupMorsels.Guide guide() {
        return demand.ordered()
                .<RowGroupMorsels.Guide>map(
                        first -> new OrderedReading(first, columns.get(first.column()), choice, zone))
                .orElse(RowGroupMorsels.Guide.FILE_ORDER);
    }

    @Override
    public int columnCount() {
        return plan.output();
    }

    @Override
    public SourceTask open() {
        List<ActiveFilter> filters = new ArrayList<>();
        planned.forEach(filter -> filters.add(ActiveFilter.of(filter)));
        demand.implied().forEach(filter -> filters.add(ActiveFilter.implied(filter)));
        demand.filters().stream()
                .filter(RuntimeScanFilter::mayBeKnown)
                .forEach(filter -> filters.add(ActiveFilter.of(filter)));
        return new PaxScanTask(morsels, columns, zone, plan.output(), filters, demand, profile, skips);
    }

    private static ReadColumn readColumn(ScanColumn column, Schema schema, boolean isCounted) {
        return new ReadColumn(
                column.fieldId(),
                column.path(),
                column.type(),
                rule(column.rule()),
                initial(column, schema),
                isCounted);
    }

    /** What rows have that were written before the column was added. */
    private static Datum initial(ScanColumn column, Schema schema) {
        return schema.fields().stream()
                .filter(field -> column.path().isRoot() && field.id() == column.fieldId())
                .map(Field::initial)
                .filter(value -> !value.isNull())
                .findFirst()
                .orElse(Datum.nullOf(column.type()));
    }

    private static ReadRule rule(CastRule rule) {
        return switch (rule) {
            case STRICT -> ReadRule.STRICT;
            case LENIENT -> ReadRule.LENIENT;
            case TRY -> ReadRule.TRY;
        };
    }
}
