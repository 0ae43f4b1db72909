package dev.sneller.metastore.log;

import dev.sneller.metastore.Surroundings;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.time.Duration;

/**
 * Proofs that entry numbers were not yet given back by the collector.
 *
 * <p>Put-if-absent forgets deleted keys, so a process that slept could create a number a second time, or take a deleted one for the
 * end of the log. The collector marks a block of numbers closed at least an hour before it deletes them. So a number that was free
 * or taken within a minute of the moment its block was seen open is truly so. A minute is measured by both clocks, because one of
 * them may stand still and the other may be set while the machine sleeps.
 */
final class OpenBlocks {
    private static final Duration PROOF_LASTS = Duration.ofSeconds(60);

    private record Proof(long block, long wallMillis, long nanoTime) {}

    private final ObjectStore store;
    private final Surroundings surroundings;
    private volatile Proof newest = new Proof(-1, 0, 0);

    OpenBlocks(ObjectStore store, Surroundings surroundings) {
        this.store = store;
        this.surroundings = surroundings;
    }

    /** Whether the number's block was open less than a minute before this call returns. */
    boolean isOpen(long number) throws IOException {
        long block = ObjectKeys.block(number);
        if (holds(newest, block)) {
            return true;
        }
        Proof proof = new Proof(block, surroundings.wallMillis(), surroundings.nanoTime());
        if (store.length(ObjectKeys.closedBlock(block)).isPresent()) {
            return false;
        }
        newest = proof;
        return true;
    }

    private boolean holds(Proof proof, long block) {
        long wall = surroundings.wallMillis() - proof.wallMillis;
        long nanos = surroundings.nanoTime() - proof.nanoTime;
        return proof.block == block && wall >= 0 && wall < PROOF_LASTS.toMillis() && nanos < PROOF_LASTS.toNanos();
    }
}
