package dev.sneller.metastore;

import dev.sneller.table.ObjectId;
import java.time.Instant;
import java.util.UUID;

/** How a commit ended; "not known" is an ending of its own. */
public sealed interface CommitOutcome {
    /** Part of the log, for ever. A transaction that changed nothing reports its snapshot's position. */
    record Committed(Position position, Instant time) implements CommitOutcome {}

    /**
     * Not part of the log and never will be; the same work may succeed in a new transaction.
     *
     * @param object what both transactions touched; the warehouse when no object is to blame
     * @param with the transaction that came first, as far as it is known; else the head's position
     */
    record Conflict(ConflictReason reason, ObjectId object, Position with) implements CommitOutcome {}

    /** Neither is proven; files stay. Ask {@link Warehouse#outcome} later. */
    record Unknown(UUID transaction, Throwable cause) implements CommitOutcome {}

    /** The position, or the matching exception: WRITE_CONFLICT and its kin, OUTCOME_UNKNOWN. */
    default Committed orThrow() {
        return CommitFailure.orThrow(this);
    }
}
