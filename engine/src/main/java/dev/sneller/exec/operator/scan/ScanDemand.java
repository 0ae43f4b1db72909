package dev.sneller.exec.operator.scan;

import java.util.List;
import java.util.Optional;

/**
 * What nodes above a scan know of the rows they need.
 *
 * @param filters that become known while the query runs
 * @param rowsWanted no more rows than these are looked at; {@link Long#MAX_VALUE} = all
 */
public record ScanDemand(List<RuntimeScanFilter> filters, long rowsWanted) {
    public ScanDemand {
        filters = List.copyOf(filters);
    }

    /** The filter whose order decides what is read first, if there is one. */
    Optional<RuntimeScanFilter> ordered() {
        return filters.stream().filter(filter -> filter.order() != null).findFirst();
    }
}
