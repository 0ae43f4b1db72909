package dev.sneller.exec.operator.scan;

import dev.sneller.predicate.ZoneTest;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What nodes above a scan know of the rows they need.
 *
 * @param filters that become known while the query runs
 * @param implied by a condition that is tested above: rows that fail may be left out early
 * @param tests that follow from that condition, too, and judge zone maps only
 * @param counted columns of which only is asked where they are NULL
 * @param summaries of blocks that need not be read when all their rows pass; empty = all are read
 * @param rowsWanted no more rows than these are looked at; {@link Long#MAX_VALUE} = all
 */
public record ScanDemand(
        List<RuntimeScanFilter> filters,
        List<ScanFilter> implied,
        List<ZoneTest> tests,
        BitSet counted,
        Optional<BlockSummaries> summaries,
        long rowsWanted) {
    public ScanDemand {
        filters = List.copyOf(filters);
        implied = List.copyOf(implied);
        tests = List.copyOf(tests);
    }

    /** The filter whose order decides what is read first, if there is one. */
    Optional<RuntimeScanFilter> ordered() {
        return filters.stream().filter(filter -> filter.order() != null).findFirst();
    }
}
