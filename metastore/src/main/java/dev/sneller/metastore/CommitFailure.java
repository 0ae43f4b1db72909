package dev.sneller.metastore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;

/** Outcomes as exceptions, for callers that cannot go on without a commit. */
final class CommitFailure {
    private CommitFailure() {}

    static CommitOutcome.Committed orThrow(CommitOutcome outcome) {
        if (outcome instanceof CommitOutcome.Committed committed) {
            return committed;
        }
        if (outcome instanceof CommitOutcome.Conflict conflict) {
            throw new SnellerException(
                    conflict.reason().code(),
                    conflict.reason().text() + " (object " + conflict.object() + ", commit " + conflict.with()
                            + "). Run the transaction again");
        }
        CommitOutcome.Unknown unknown = (CommitOutcome.Unknown) outcome;
        throw new SnellerException(
                ErrorCode.OUTCOME_UNKNOWN,
                "the store stopped answering while transaction " + unknown.transaction()
                        + " was being committed. Ask for its outcome before running it again",
                unknown.cause());
    }
}
