package dev.sneller.exec.operator.scan;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.vector.ColumnVector;

/**
 * A filter at work in one thread of a scan.
 *
 * <p>A filter of the plan is tested on every row that statistics leave open. One that is implied or published may be left out, since rows
 * are looked at again above, and is when it lets nearly all pass.
 */
final class ActiveFilter {
    private static final long TRIAL_ROWS = 1 << 15;

    private final int column;
    private final boolean isOptional;
    /** Null for what the plan tells. */
    private final RuntimeFilter runtime;

    private RuntimeFilter.Known known;
    private ColumnPredicate predicate;
    private PredicateSelector selector;
    private long tested;
    private long passed;

    private ActiveFilter(int column, boolean isOptional, RuntimeFilter runtime) {
        this.column = column;
        this.isOptional = isOptional;
        this.runtime = runtime;
    }

    /** A filter that nothing else tests. */
    static ActiveFilter of(ScanFilter planned) {
        return known(planned, false);
    }

    /** A filter that follows from a condition tested above. */
    static ActiveFilter implied(ScanFilter implied) {
        return known(implied, true);
    }

    private static ActiveFilter known(ScanFilter planned, boolean isOptional) {
        ActiveFilter filter = new ActiveFilter(planned.column(), isOptional, null);
        filter.predicate = planned.predicate();
        filter.selector = PredicateSelector.of(planned.predicate());
        return filter;
    }

    static ActiveFilter of(RuntimeScanFilter runtime) {
        ActiveFilter filter = new ActiveFilter(runtime.column(), true, runtime.filter());
        filter.refresh();
        return filter;
    }

    int column() {
        return column;
    }

    /** For counts of what it leaves out. */
    String means() {
        return runtime == null ? SkipCounts.MIN_MAX : runtime.means();
    }

    /** Takes over what was published since the last time. Answers whether that is new. */
    boolean refresh() {
        RuntimeFilter.Known latest = runtime == null ? null : runtime.known().orElse(null);
        if (latest == known) {
            return false;
        }
        known = latest;
        predicate = latest.predicate();
        selector = latest.selector().get();
        return true;
    }

    /** ALL while nothing is known. */
    Verdict verdict(ZoneMap zone) {
        return predicate == null ? Verdict.ALL : predicate.verdict(zone);
    }

    /** Whether rows have to be tested, or testing them pays, of which statistics prove so much. */
    boolean isOpen(Verdict verdict) {
        boolean mayDrop = verdict != Verdict.ALL || known != null && known.isStricter();
        return mayDrop && isUseful();
    }

    private boolean isUseful() {
        return !isOptional || tested < TRIAL_ROWS || passed < tested - tested / 4;
    }

    void select(ColumnVector vector, long[] mask) {
        selector.select(vector, mask);
    }

    void met(long rowsTested, long rowsPassed) {
        tested += rowsTested;
        passed += rowsPassed;
    }
}
