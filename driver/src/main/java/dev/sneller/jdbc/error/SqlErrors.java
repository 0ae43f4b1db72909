package dev.sneller.jdbc.error;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Callable;

/** The one way from our exception to java.sql's: state, vendor code and the matching subclass; the message stays as it is. */
public final class SqlErrors {
    private SqlErrors() {}

    /** Runs {@code work} and turns its failure into an SQLException. */
    public static <T> T translate(Callable<T> work) throws SQLException {
        try {
            return work.call();
        } catch (Exception e) {
            throw of(e);
        }
    }

    /** Work without a result. */
    public interface Action {
        void run() throws Exception;
    }

    /** As {@link #translate}, without a result. */
    public static void run(Action work) throws SQLException {
        try {
            work.run();
        } catch (Exception e) {
            throw of(e);
        }
    }

    /** The SQLException for a failure; an SQLException is its own, unless one of ours is wrapped in it. */
    public static SQLException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SnellerException known) {
                return of(known);
            }
        }
        if (failure instanceof SQLException known) {
            return known;
        }
        return of(new SnellerException(ErrorCode.INTERNAL, "unexpected " + failure + ". Please report this", failure));
    }

    public static SQLException of(ErrorCode code, String text) {
        return of(new SnellerException(code, text));
    }

    private static SQLException of(SnellerException e) {
        ErrorCode code = e.code();
        String state = code.sqlState();
        int vendor = code.vendorCode();
        String message = e.getMessage();
        if (code == ErrorCode.UNSUPPORTED) {
            return new SQLFeatureNotSupportedException(message, state, vendor, e);
        } else if (code == ErrorCode.CANCELLED || code == ErrorCode.TIMEOUT) {
            return new SQLTimeoutException(message, state, vendor, e);
        }
        return switch (state.substring(0, 2)) {
            case "42", "3F" -> new SQLSyntaxErrorException(message, state, vendor, e);
            case "22", "21" -> new SQLDataException(message, state, vendor, e);
            case "23" -> new SQLIntegrityConstraintViolationException(message, state, vendor, e);
            case "28" -> new SQLInvalidAuthorizationSpecException(message, state, vendor, e);
            case "40" -> new SQLTransactionRollbackException(message, state, vendor, e);
            case "08" ->
                code == ErrorCode.STORE_UNAVAILABLE
                        ? new SQLTransientConnectionException(message, state, vendor, e)
                        : new SQLNonTransientConnectionException(message, state, vendor, e);
            default -> new SQLException(message, state, vendor, e);
        };
    }
}
