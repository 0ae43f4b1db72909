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
 * <p>A filter of the plan is tested on every row that statistics leave open. One of the run may be left out, since whoever published it
 * looks at the rows again, and is when it lets nearly all pass.
 */
final class ActiveFilter {
    private static final long TRIAL_ROWS = 1 << 15;

    private final int column;
    /** Null for a filter of the plan. */
    private final RuntimeFilter runtime;

    private RuntimeFilter.Known known;
    private ColumnPredicate predicate;
    private PredicateSelector selector;
    private long tested;
    private long passed;

    private ActiveFilter(int column, RuntimeFilter runtime) {
        this.column = column;
        this.runtime = runtime;
    }

    static ActiveFilter of(ScanFilter planned) {
        ActiveFilter filter = new ActiveFilter(planned.column(), null);
        filter.predicate = planned.predicate();
        filter.selector = PredicateSelector.of(planned.predicate());
        return filter;
    }

    static ActiveFilter of(RuntimeScanFilter runtime) {
        ActiveFilter filter = new ActiveFilter(runtime.column(), runtime.filter());
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
        return runtime == null || tested < TRIAL_ROWS || passed < tested - tested / 4;
    }

    void select(ColumnVector vector, long[] mask) {
        selector.select(vector, mask);
    }

    void met(long rowsTested, long rowsPassed) {
        tested += rowsTested;
        passed += rowsPassed;
    }
}
