package dev.sneller.exec.operator;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.PredicateSelector;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A condition of one column that becomes known while the query runs, before the pipeline of the scan that may use it starts: the keys of a
 * finished join build. Rows that fail it make no difference to the query's result. Published once, by one thread; read by many.
 */
public final class RuntimeFilter {
    /** Published: judges zone maps, and what tests rows, which may let some pass that fail. */
    private record Known(ColumnPredicate predicate, Supplier<PredicateSelector> selector) {}

    private final String means;
    private volatile Known known;

    /** @param means where it comes from, for EXPLAIN ANALYZE, such as {@code join_keys} */
    public RuntimeFilter(String means) {
        this.means = means;
    }

    public String means() {
        return means;
    }

    /** @param selector makes a row test for one thread; passes no row that {@code predicate} forbids and every row that it may not drop */
    public void publish(ColumnPredicate predicate, Supplier<PredicateSelector> selector) {
        known = new Known(predicate, selector);
    }

    /** Empty while unknown, or when nothing useful could be told. */
    public Optional<ColumnPredicate> predicate() {
        return Optional.ofNullable(known).map(Known::predicate);
    }

    /** A row test for one thread; only when {@link #predicate} is there. */
    public PredicateSelector selector() {
        return known.selector().get();
    }
}
