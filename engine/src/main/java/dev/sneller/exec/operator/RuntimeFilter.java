package dev.sneller.exec.operator;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.PredicateSelector;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A condition of one column that becomes known while the query is built or runs: the keys of a finished join build, the last of the first
 * rows that an ORDER BY has met so far. Rows that fail it make no difference to the query's result. Published by its maker, again whenever
 * it has become tighter; read by many threads.
 */
public final class RuntimeFilter {
    /**
     * What was published.
     *
     * @param predicate judges zone maps
     * @param selector makes a row test for one thread, which may let some rows pass that fail
     * @param isStricter whether it drops rows that pass the predicate
     */
    public record Known(ColumnPredicate predicate, Supplier<PredicateSelector> selector, boolean isStricter) {}

    private final String means;
    private volatile Known known;

    /** @param means where it comes from, for EXPLAIN ANALYZE, such as {@code join_keys} */
    public RuntimeFilter(String means) {
        this.means = means;
    }

    /** What other parts of the plan say, known from the start; skips as filters of the plan do. */
    public static RuntimeFilter planned(ColumnPredicate predicate) {
        RuntimeFilter filter = new RuntimeFilter("min_max");
        filter.publish(predicate);
        return filter;
    }

    public String means() {
        return means;
    }

    /** Publishes a condition that says all that is known. */
    public void publish(ColumnPredicate predicate) {
        known = new Known(predicate, () -> PredicateSelector.of(predicate), false);
    }

    /**
     * Publishes a condition and a test that drops more rows.
     *
     * @param selector makes a row test for one thread; passes no row that {@code predicate} forbids and every row that it may not drop
     */
    public void publish(ColumnPredicate predicate, Supplier<PredicateSelector> selector) {
        known = new Known(predicate, selector, true);
    }

    /** What was published last; empty while unknown, or when nothing useful could be told. */
    public Optional<Known> known() {
        return Optional.ofNullable(known);
    }
}
