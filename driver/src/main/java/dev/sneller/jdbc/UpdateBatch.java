package dev.sneller.jdbc;

import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Session;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Runs the statements of a batch as one transaction. With autocommit all of them are kept or none is, and a failure reports every one as
 * failed; inside a transaction of the caller those before the failure stay in it, and their counts are reported.
 */
final class UpdateBatch {
    private UpdateBatch() {}

    /** One statement of the batch. */
    interface Step {
        /** @return rows changed */
        long run(int index) throws SQLException;
    }

    static long[] run(Session session, int size, Step step) throws SQLException {
        long[] counts = new long[size];
        int[] done = new int[1];
        boolean atomic = session.isAutoCommit() && !session.isInTransaction();
        try {
            session.atomically(() -> {
                for (int i = 0; i < size; i++) {
                    counts[i] = runOne(step, i);
                    done[0] = i + 1;
                }
            });
        } catch (RuntimeException e) {
            long[] reported = atomic ? allFailed(size) : Arrays.copyOf(counts, done[0]);
            throw failure(e instanceof StepFailure ? e.getCause() : e, reported);
        }
        return counts;
    }

    /** Runs a batch that is one statement: a failure leaves nothing of it. */
    static OptionalLong atOnce(int size, Callable<OptionalLong> statement) throws SQLException {
        try {
            return statement.call();
        } catch (Exception e) {
            throw failure(e, allFailed(size));
        }
    }

    private static long[] allFailed(int size) {
        long[] counts = new long[size];
        Arrays.fill(counts, Statement.EXECUTE_FAILED);
        return counts;
    }

    private static BatchUpdateException failure(Throwable reason, long[] counts) {
        SQLException cause = SqlErrors.of(reason);
        return new BatchUpdateException(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), counts, cause);
    }

    private static long runOne(Step step, int index) {
        try {
            return step.run(index);
        } catch (SQLException e) {
            throw new StepFailure(e);
        }
    }

    /** Carries the failure of a step through the session. */
    private static final class StepFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailure(SQLException cause) {
            super(cause);
        }
    }

    /** As java.sql's int methods report counts that do not fit. */
    static int saturated(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }
}
