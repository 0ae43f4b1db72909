package dev.sneller.exec.operator.scan;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.PredicateSelector;

/**
 * A condition of the scan's column {@code column}, its constants bound.
 *
 * @param runtime where the condition became known while the query runs, null = from the plan
 */
public record ScanFilter(int column, ColumnPredicate predicate, RuntimeFilter runtime) {
    public ScanFilter(int column, ColumnPredicate predicate) {
        this(column, predicate, null);
    }

    /** A test of rows for one thread. */
    PredicateSelector selector() {
        return runtime == null ? PredicateSelector.of(predicate) : runtime.selector();
    }

    /** The name of a count of what this filter did; {@code skipped} for all filters, with the means behind for those of the run. */
    String counted(String what) {
        return what + "_by_" + runtime.means();
    }
}
