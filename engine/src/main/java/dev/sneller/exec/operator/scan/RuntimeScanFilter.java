package dev.sneller.exec.operator.scan;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.predicate.ColumnPredicate;

/**
 * A filter of the scan's column {@code column} that becomes known while the query runs: before the scan starts, or tighter and tighter
 * while it reads.
 *
 * @param order the order whose first rows are wanted, which makes the filter tight soon when blocks are read by it; null = there is none
 */
public record RuntimeScanFilter(int column, RuntimeFilter filter, ScanOrder order) {
    public RuntimeScanFilter(int column, RuntimeFilter filter) {
        this(column, filter, null);
    }

    /** Null while nothing is known. */
    ColumnPredicate known() {
        return filter.known().map(RuntimeFilter.Known::predicate).orElse(null);
    }

    /** Whether something is known when the scan starts, or may become known later. */
    boolean mayBeKnown() {
        return order != null || known() != null;
    }
}
