package dev.sneller.exec.operator.scan;

import dev.sneller.plan.SortKey;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import java.util.Comparator;

/**
 * The order of one column whose first rows are wanted.
 *
 * @param key whose column is the scan's
 * @param enough rows that suffice when each row that passes the scan's filters counts; {@link Long#MAX_VALUE} = not known
 */
public record ScanOrder(SortKey key, long enough) implements Comparator<ZoneMap> {
    /** Blocks that may hold the first rows first; those of which nothing is known last, since nothing makes them superfluous. */
    @Override
    public int compare(ZoneMap a, ZoneMap b) {
        boolean nullsA = key.nullsFirst() && a.nullCount() > 0;
        boolean nullsB = key.nullsFirst() && b.nullCount() > 0;
        if (nullsA != nullsB) {
            return nullsA ? -1 : 1;
        }
        Datum first = key.descending() ? a.max() : a.min();
        Datum second = key.descending() ? b.max() : b.min();
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? 1 : -1;
        }
        int order = DatumOrder.compare(first, second);
        return key.descending() ? -order : order;
    }
}
