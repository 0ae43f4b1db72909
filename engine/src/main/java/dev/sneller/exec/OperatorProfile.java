package dev.sneller.exec;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What one operator did in one query: rows it yielded, time, and named counts of its own. Thread-safe. */
public final class OperatorProfile {
    private final String name;
    private final LongAdder rows = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    /** @param name as EXPLAIN shows it, such as {@code Scan EVENTS} */
    public OperatorProfile(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public long rows() {
        return rows.sum();
    }

    /** Processor time of all threads, about. */
    public long nanos() {
        return nanos.sum();
    }

    /** Counts by name, sorted. */
    public Map<String, LongAdder> counts() {
        return counts;
    }

    public long count(String what) {
        LongAdder adder = counts.get(what);
        return adder == null ? 0 : adder.sum();
    }

    public void add(String what, long amount) {
        counts.computeIfAbsent(what, w -> new LongAdder()).add(amount);
    }

    /** Adds what another one has counted. */
    public void add(OperatorProfile other) {
        ran(other.rows(), other.nanos());
        other.counts.forEach((what, count) -> add(what, count.sum()));
    }

    void ran(long rowsMade, long nanosTaken) {
        rows.add(rowsMade);
        nanos.add(nanosTaken);
    }
}
