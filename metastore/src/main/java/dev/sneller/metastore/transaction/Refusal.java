package dev.sneller.metastore.transaction;

import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.Position;
import dev.sneller.table.ObjectId;

/**
 * Why a change cannot follow a state.
 *
 * @param with the earlier transaction that stands against it, as far as it is known
 */
record Refusal(ConflictReason reason, ObjectId object, Position with) {
    CommitOutcome.Conflict asConflict() {
        return new CommitOutcome.Conflict(reason, object, with);
    }

    /** For a statement whose change contradicts what its own transaction sees. */
    SnellerException asError() {
        return new SnellerException(reason.code(), reason.text() + " (object " + object + ")");
    }
}
