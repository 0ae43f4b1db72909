package dev.sneller.session;

import dev.sneller.metastore.Snapshot;
import dev.sneller.type.Datum;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What is kept of a prepared statement: how to run it. Immutable, shared by sessions of one engine. */
public interface StatementPlan {
    /** Runs it; the caller closes the result. */
    Result run(Execution execution);

    /**
     * Runs it once for all these values, where that is possible: as many executions, one after the other, would.
     *
     * @param binds values of the {@code ?} of each
     * @return rows changed by each execution, or empty when they have to be run one by one
     */
    default OptionalLong runAll(Execution execution, List<List<Datum>> binds) {
        return OptionalLong.empty();
    }

    /** Whether the tables it was made for are still the ones its names mean, and about as large. */
    default boolean isCurrent(Snapshot snapshot) {
        return true;
    }

    /** Whether it may be kept for other executions of the same text. */
    default boolean isReusable() {
        return false;
    }

    /** Whether all it does is to add rows, as processes do that never ask a question. */
    default boolean onlyAddsRows() {
        return false;
    }

    /**
     * One execution.
     *
     * @param binds values of the {@code ?}
     * @param maxRows most rows wanted, 0 = all
     * @param time of the statement, the same for everything it runs
     */
    record Execution(Session session, List<Datum> binds, Cancellation cancellation, long maxRows, Instant time) {
        public Execution {
            binds = List.copyOf(binds);
        }

        /** One that begins now. */
        public Execution(Session session, List<Datum> binds, Cancellation cancellation, long maxRows) {
            this(session, binds, cancellation, maxRows, Instant.now());
        }
    }
}
