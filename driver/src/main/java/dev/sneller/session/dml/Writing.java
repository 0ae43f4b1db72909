package dev.sneller.session.dml;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.CurrentTransaction;
import dev.sneller.session.LostRace;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import java.util.function.Function;

/** Statements that change something: in the open transaction, or in one of their own. */
public final class Writing {
    private Writing() {}

    /**
     * Makes the changes, and commits them where the statement is a transaction.
     *
     * @param work makes the changes and answers what they were
     * @throws LostRace when another transaction was faster and the statement may run again
     */
    public static Result run(Session session, Function<Transaction, Result> work) {
        if (session.isReadOnly()) {
            throw new SnellerException(
                    ErrorCode.READ_ONLY,
                    "the connection to " + session.location() + " is read-only; nothing was changed");
        }
        CurrentTransaction current = session.transaction();
        if (!session.isAutoCommit() && !current.isOpen()) {
            current.begin();
        }
        if (current.isOpen()) {
            return work.apply(current.open());
        }
        try (Transaction transaction = session.warehouse().begin(Isolation.SNAPSHOT)) {
            Result result = LostRace.unlessStale(() -> work.apply(transaction));
            CommitOutcome outcome = transaction.commit(CurrentTransaction.COMMIT_TIMEOUT);
            if (outcome instanceof CommitOutcome.Conflict) {
                throw LostRace.of(outcome);
            }
            outcome.orThrow();
            return result;
        }
    }
}
