package dev.sneller.exec.operator.scan;

import dev.sneller.format.read.DataFile;
import dev.sneller.format.read.ReadColumn;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.DataFileRef;
import dev.sneller.variant.text.SessionZone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads for the first rows of an order: the blocks that may hold them first, until what is left lies behind them. */
final class OrderedReading implements RowGroupMorsels.Guide {
    private final RuntimeScanFilter filter;
    private final List<ReadColumn> key;
    private final FileChoice files;
    private final SessionZone zone;

    OrderedReading(RuntimeScanFilter filter, ReadColumn key, FileChoice files, SessionZone zone) {
        this.filter = filter;
        this.key = List.of(key);
        this.files = files;
        this.zone = zone;
    }

    @Override
    public Optional<String> superfluous(DataFileRef file) {
        ColumnPredicate known = filter.known();
        boolean isPast = known != null && known.verdict(files.zone(file, filter.column())) == Verdict.NONE;
        return isPast ? Optional.of(filter.filter().means()) : Optional.empty();
    }

    @Override
    public int[] order(DataFile file) {
        return sorted(
                filter.order(),
                file.rowGroupCount(),
                rowGroup -> file.rowGroup(rowGroup).read(key, zone).zone(0));
    }

    /** The numbers of the blocks, those with the first rows first. */
    static int[] sorted(ScanOrder order, int blocks, IntFunction<ZoneMap> zones) {
        List<ZoneMap> known = IntStream.range(0, blocks).mapToObj(zones).toList();
        return IntStream.range(0, blocks)
                .boxed()
                .sorted(Comparator.comparing(known::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
