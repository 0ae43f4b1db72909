package dev.sneller.metastore.log;

import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Position;
import java.util.Optional;
import java.util.UUID;

/**
 * What entries fold into: the log knows that much of it and no more. Immutable.
 *
 * @param <S> the state itself
 */
public interface LogState<S extends LogState<S>> {
    /** The last entry folded; 0 at the start. */
    long number();

    /** Id of that entry; at the start of the warehouse. */
    UUID entryId();

    /** Commit time of that entry. */
    long timeMillis();

    /** Whether this release understands everything the log asks of writers. */
    boolean isWritable();

    /** Where a transaction is in the log, if it is. */
    Optional<CommitOutcome.Committed> find(UUID transaction);

    /**
     * The state after the next entry.
     *
     * @throws dev.sneller.error.SnellerException CORRUPT_FILE when the entry does not follow
     */
    S apply(Entry entry);

    /** The state as if the next entry held one transaction more; used to check the rest of a group against it. */
    S with(TransactionRecord transaction, Position position);
}
