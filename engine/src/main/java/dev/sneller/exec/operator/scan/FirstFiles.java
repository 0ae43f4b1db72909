package dev.sneller.exec.operator.scan;

import dev.sneller.exec.operator.OrderBound;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FilePruning;
import dev.sneller.table.ScanUnit.PaxFile;
import dev.sneller.type.Datum;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The files that may hold the first rows of an order: what statistics alone tell before any file is opened. */
final class FirstFiles {
    private final ScanOrder order;
    private final Function<DataFileRef, ZoneMap> zones;
    private final List<FieldPredicate> filters;

    /**
     * @param zones of the order's column
     * @param filters that rows have to pass
     */
    FirstFiles(ScanOrder order, Function<DataFileRef, ZoneMap> zones, List<FieldPredicate> filters) {
        this.order = order;
        this.zones = zones;
        this.filters = List.copyOf(filters);
    }

    /** The files with the first rows first. */
    List<PaxFile> inOrder(List<PaxFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> zones.apply(file.file()), order))
                .toList();
    }

    /** What passes every row that may be among the first: as many as are enough lie before that place; empty where files do not tell. */
    Optional<ColumnPredicate> bound(List<PaxFile> files) {
        if (order.enough() == Long.MAX_VALUE) {
            return Optional.empty();
        }
        List<DataFileRef> certain = files.stream()
                .map(PaxFile::file)
                .filter(file -> FilePruning.verdict(file, filters) == Verdict.ALL)
                .toList();
        boolean nullsAreEnough = order.key().nullsFirst()
                && certain.stream().mapToLong(this::nulls).sum() >= order.enough();
        return nullsAreEnough ? Optional.of(new ColumnPredicate.NullTest(true)) : byValues(certain);
    }

    private Optional<ColumnPredicate> byValues(List<DataFileRef> files) {
        List<DataFileRef> counted = files.stream()
                .filter(file -> last(file) != null)
                .sorted(Comparator.comparing(this::bound, FirstFiles::compare))
                .toList();
        long rows = 0;
        for (DataFileRef file : counted) {
            rows += rows(file);
            if (rows >= order.enough()) {
                return Optional.of(bound(file).predicate());
            }
        }
        return Optional.empty();
    }

    private static int compare(OrderBound a, OrderBound b) {
        return a.isBefore(b) ? -1 : b.isBefore(a) ? 1 : 0;
    }

    private OrderBound bound(DataFileRef file) {
        return new OrderBound(order.key(), last(file), true);
    }

    /** What no value of the file is past, null if that is not known: NaN is past every bound. */
    private Datum last(DataFileRef file) {
        ZoneMap zone = zones.apply(file);
        return order.key().descending() ? zone.min() : zone.mayHaveNaN() ? null : zone.max();
    }

    /** Rows that are not past the last value. */
    private long rows(DataFileRef file) {
        long nulls = zones.apply(file).nullCount();
        return order.key().nullsFirst() ? file.rows() : nulls < 0 ? 0 : file.rows() - nulls;
    }

    private long nulls(DataFileRef file) {
        return Math.max(0, zones.apply(file).nullCount());
    }
}
