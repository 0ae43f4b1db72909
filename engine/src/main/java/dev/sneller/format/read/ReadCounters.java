package dev.sneller.format.read;

import java.util.concurrent.atomic.LongAdder;

/** Pages and bytes of one query or one file, counted where pages are asked for. Thread-safe. */
public final class ReadCounters {
    private final LongAdder pagesUsed = new LongAdder();
    private final LongAdder bytesUsed = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytesRequested = new LongAdder();

    /** A page, index or footer was handed to a reader, from the cache or the store. */
    public void used(long bytes) {
        pagesUsed.increment();
        bytesUsed.add(bytes);
    }

    /** The store was asked for a range, which may hold several pages and the gaps between them. */
    public void requested(long bytes) {
        requests.increment();
        bytesRequested.add(bytes);
    }

    public long pagesUsed() {
        return pagesUsed.sum();
    }

    /** Stored bytes of the pages used. */
    public long bytesUsed() {
        return bytesUsed.sum();
    }

    public long requests() {
        return requests.sum();
    }

    public long bytesRequested() {
        return bytesRequested.sum();
    }
}
