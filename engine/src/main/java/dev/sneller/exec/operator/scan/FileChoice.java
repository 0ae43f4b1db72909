package dev.sneller.exec.operator.scan;

import dev.sneller.plan.ScanColumn;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FilePruning;
import dev.sneller.table.FileZone;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.ScanUnit.PaxFile;
import dev.sneller.table.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files of a table a scan reads and in which order, by what is known before the first one is opened. */
final class FileChoice {
    /** Rows that make a second thread worth its start. */
    private static final long ROWS_PER_TASK = 65_536;

    private final List<ScanColumn> columns;
    private final TableSource table;
    private final List<FieldPredicate> planned;
    private final ScanDemand demand;
    private final SkipCounts skips;

    FileChoice(
            List<ScanColumn> columns,
            TableSource table,
            List<ScanFilter> planned,
            ScanDemand demand,
            SkipCounts skips) {
        this.columns = columns;
        this.table = table;
        this.planned = Stream.concat(planned.stream(), demand.implied().stream())
                .map(filter -> predicate(filter.column(), filter.predicate()))
                .toList();
        this.demand = demand;
        this.skips = skips;
    }

    /**
     * @param total files of the table
     * @param tasks that are worth their start
     */
    record Files(List<PaxFile> units, long total, int tasks) {}

    Files choose() {
        TableSource.Selection selection = table.units(planned);
        selection.leftOut().forEach(unit -> skips.file(((PaxFile) unit).file(), SkipCounts.MIN_MAX));
        List<PaxFile> files = possible(selection.units());
        for (RuntimeScanFilter filter : demand.filters()) {
            ColumnPredicate known = filter.known();
            files = known == null ? files : possible(files, filter, known);
        }
        if (demand.summaries().isPresent()) {
            files = notSummarized(files, demand.summaries().get());
        }
        RuntimeScanFilter ordered = demand.ordered().orElse(null);
        files = ordered == null ? files : first(files, ordered);
        long total = (long) selection.units().size() + selection.leftOut().size();
        if (demand.rowsWanted() == Long.MAX_VALUE) {
            return new Files(files, total, tasks(rows(files)));
        }
        Map<Boolean, List<PaxFile>> byCertainty = files.stream()
                .collect(Collectors.partitioningBy(file -> FilePruning.verdict(file.file(), planned) == Verdict.ALL));
        List<PaxFile> certain = byCertainty.get(true);
        boolean isEnough = rows(certain) >= demand.rowsWanted();
        return new Files(
                isEnough
                        ? Stream.concat(certain.stream(), byCertainty.get(false).stream())
                                .toList()
                        : files,
                total,
                tasks(isEnough ? Math.min(rows(files), demand.rowsWanted()) : rows(files)));
    }

    private static int tasks(long rows) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (rows + ROWS_PER_TASK - 1) / ROWS_PER_TASK));
    }

    private static long rows(List<PaxFile> files) {
        return files.stream().mapToLong(file -> file.file().rows()).sum();
    }

    /** Those for which the tests of several columns may hold. */
    private List<PaxFile> possible(List<ScanUnit> units) {
        List<PaxFile> possible = new ArrayList<>();
        for (ScanUnit unit : units) {
            PaxFile file = (PaxFile) unit;
            if (demand.tests().stream().allMatch(test -> test.mayHold(column -> zone(file.file(), column)))) {
                possible.add(file);
            } else {
                skips.file(file.file(), SkipCounts.MIN_MAX);
            }
        }
        return possible;
    }

    private List<PaxFile> possible(List<PaxFile> files, RuntimeScanFilter filter, ColumnPredicate predicate) {
        List<FieldPredicate> one = List.of(predicate(filter.column(), predicate));
        List<PaxFile> possible = new ArrayList<>();
        for (PaxFile file : files) {
            if (FilePruning.mayHold(file.file(), one)) {
                possible.add(file);
            } else {
                skips.file(file.file(), filter.filter().means());
            }
        }
        return possible;
    }

    /** Those whose rows have to be looked at. */
    private List<PaxFile> notSummarized(List<PaxFile> files, BlockSummaries summaries) {
        List<PaxFile> others = new ArrayList<>();
        for (PaxFile unit : files) {
            DataFileRef file = unit.file();
            boolean pass = demand.filters().isEmpty() && FilePruning.verdict(file, planned) == Verdict.ALL;
            boolean isCounted = !file.statistics().isEmpty();
            if (pass && isCounted && summaries.add(file.rows(), column -> zone(file, column))) {
                skips.file(file, SkipCounts.STATISTICS);
            } else {
                others.add(unit);
            }
        }
        return others;
    }

    private List<PaxFile> first(List<PaxFile> files, RuntimeScanFilter filter) {
        FirstFiles first = new FirstFiles(filter.order(), file -> zone(file, filter.column()), planned);
        return first.inOrder(
                first.bound(files).map(bound -> possible(files, filter, bound)).orElse(files));
    }

    private FieldPredicate predicate(int column, ColumnPredicate predicate) {
        ScanColumn read = columns.get(column);
        return new FieldPredicate(read.fieldId(), read.path(), read.type(), predicate);
    }

    /** What is known of a column of the scan over a file. */
    ZoneMap zone(DataFileRef file, int column) {
        ScanColumn read = columns.get(column);
        return FileZone.of(file, read.fieldId(), read.path(), read.type());
    }
}
