package dev.sneller.metastore.log;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * States of the log before its end, had by folding it again from the nearest earlier one that is kept. Thread-safe.
 *
 * <p>States share what is equal, so a few of them cost little.
 */
final class PastStates<S extends LogState<S>> {
    private static final int KEPT = 32;

    private final LogRecovery recovery;
    private final S start;
    private final NavigableMap<Long, S> kept = new TreeMap<>();

    PastStates(LogRecovery recovery, S start) {
        this.recovery = recovery;
        this.start = start;
    }

    /** The state after an entry that the log has. */
    synchronized S at(long entry) throws IOException {
        Map.Entry<Long, S> before = kept.floorEntry(entry);
        return folded(before == null ? start : before.getValue(), next -> next.number() <= entry);
    }

    /** The newest state committed by a time; the start when none was. */
    synchronized S at(Instant time) throws IOException {
        long millis = time.toEpochMilli();
        S from = start;
        for (S state : kept.values()) {
            from = state.timeMillis() <= millis ? state : from;
        }
        return folded(from, next -> next.header().timeMillis() <= millis);
    }

    private S folded(S from, Predicate<Entry> wanted) throws IOException {
        S state = recovery.follow(from, wanted);
        kept.put(state.number(), state);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return state;
    }
}
