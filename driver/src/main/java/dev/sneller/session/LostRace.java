package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import java.util.function.Supplier;

/**
 * A statement of its own transaction was overtaken: it was planned or run on what another transaction has changed since. Nothing of it
 * remains and nothing was told to the client, so it may be planned and run again.
 */
public final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LostRace(SnellerException cause) {
        super(cause);
    }

    /** The conflict that ended the transaction. */
    public static LostRace of(CommitOutcome conflict) {
        try {
            conflict.orThrow();
        } catch (SnellerException e) {
            return new LostRace(e);
        }
        throw new IllegalArgumentException("not a conflict: " + conflict);
    }

    /** Runs something; a change that no longer fits the newest snapshot is a race lost. */
    public static <T> T unlessStale(Supplier<T> work) {
        try {
            return work.get();
        } catch (SnellerException e) {
            throw e.code() == ErrorCode.WRITE_CONFLICT ? new LostRace(e) : e;
        }
    }

    /** What the client is told when the statement does not run again. */
    public SnellerException failure() {
        return (SnellerException) getCause();
    }
}
