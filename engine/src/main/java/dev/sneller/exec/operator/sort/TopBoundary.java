package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.OrderBound;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.plan.SortKey;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * The first key of the last row that can still be among the first ones, as the threads of one sort have found so far. It only moves towards
 * the start, and is told to the scans that the key comes from. Thread-safe.
 */
final class TopBoundary {
    private final SortKey key;
    private final boolean isOnlyKey;
    private final RuntimeFilter filter;
    private OrderBound bound;
    private volatile long prefix = Long.MAX_VALUE;

    /** @param filter of the column the key comes from; null = from none that a scan reads */
    TopBoundary(List<SortKey> keys, RuntimeFilter filter) {
        this.key = keys.get(0);
        this.isOnlyKey = keys.size() == 1;
        this.filter = filter;
    }

    /** Rows whose prefix is greater come too late. */
    long prefix() {
        return prefix;
    }

    /** One thread has as many rows as are wanted, and this one is the last of them. @param values of the first key */
    synchronized void reached(long rowPrefix, FlatVector values, int row) {
        prefix = Math.min(prefix, rowPrefix);
        if (filter == null) {
            return;
        }
        OrderBound reached = new OrderBound(key, VectorDatum.at(values, row), !isOnlyKey);
        if (bound == null || reached.isBefore(bound)) {
            bound = reached;
            ColumnPredicate predicate = reached.predicate();
            filter.publish(predicate);
        }
    }
}
