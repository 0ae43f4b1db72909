package dev.sneller.objectstore;

import java.util.concurrent.atomic.LongAdder;

/** Requests and bytes that went to a store, counted by many threads. */
public final class StoreMeter {
    /** A reading: requests by kind, and body bytes. */
    public record Reading(long reads, long readBytes, long writes, long writtenBytes, long lists, long deletes) {
        /** What was added since an earlier reading. */
        public Reading since(Reading earlier) {
            return new Reading(
                    reads - earlier.reads,
                    readBytes - earlier.readBytes,
                    writes - earlier.writes,
                    writtenBytes - earlier.writtenBytes,
                    lists - earlier.lists,
                    deletes - earlier.deletes);
        }

        public long requests() {
            return reads + writes + lists + deletes;
        }
    }

    private final LongAdder reads = new LongAdder();
    private final LongAdder readBytes = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder writtenBytes = new LongAdder();
    private final LongAdder lists = new LongAdder();
    private final LongAdder deletes = new LongAdder();

    public Reading reading() {
        return new Reading(reads.sum(), readBytes.sum(), writes.sum(), writtenBytes.sum(), lists.sum(), deletes.sum());
    }

    void read(long bytes) {
        reads.increment();
        readBytes.add(bytes);
    }

    void write(long bytes) {
        writes.increment();
        writtenBytes.add(bytes);
    }

    void list() {
        lists.increment();
    }

    void delete() {
        deletes.increment();
    }
}
