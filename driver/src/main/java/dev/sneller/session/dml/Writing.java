package dev.sneller.session.dml;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.CountResult;
import dev.sneller.session.CurrentTransaction;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import java.util.function.ToLongFunction;

/**
 * Statements that change something: in the open transaction, or in one of their own, which is run again when another was faster and nothing
 * has been told to the client yet.
 */
public final class Writing {
    private static final int ATTEMPTS = 4;

    private Writing() {}

    /** @param work makes the changes and answers how many rows they were */
    public static Result run(Session session, ToLongFunction<Transaction> work) {
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
            return new CountResult(work.applyAsLong(current.open()));
        }
        for (int attempt = 1; ; attempt++) {
            try (Transaction transaction = session.engine().warehouse().begin(Isolation.SNAPSHOT)) {
                long count = work.applyAsLong(transaction);
                CommitOutcome outcome = transaction.commit(CurrentTransaction.COMMIT_TIMEOUT);
                if (!(outcome instanceof CommitOutcome.Conflict) || attempt == ATTEMPTS) {
                    outcome.orThrow();
                    return new CountResult(count);
                }
            }
        }
    }
}
