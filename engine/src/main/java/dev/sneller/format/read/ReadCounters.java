package dev.sneller.format.read;

import dev.sneller.format.ReadMeter;
import java.util.concurrent.atomic.LongAdder;

/** Pages and bytes of one query or one file, counted where pages are asked for. Thread-safe. */
public final class ReadCounters implements ReadMeter {
    private final LongAdder pagesUsed = new LongAdder();
    private final LongAdder bytesUsed = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytesRequested = new LongAdder();

    @Override
    public void used(long bytes) {
        pagesUsed.increment();
        bytesUsed.add(bytes);
    }

    @Override
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
