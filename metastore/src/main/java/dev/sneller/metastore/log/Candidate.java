package dev.sneller.metastore.log;

import dev.sneller.table.ObjectId;
import java.util.Set;

/**
 * A transaction that wants into the log.
 *
 * @param reads tables that must not have changed since its snapshot; known to its own process only
 */
public record Candidate(TransactionRecord transaction, Set<ObjectId> reads) {
    public Candidate {
        reads = Set.copyOf(reads);
    }
}
