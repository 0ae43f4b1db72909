package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.session.Cancellation;
import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.setting.Limits;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.OptionalLong;

/** What a statement runs now, so that another thread can stop it. Each execution has a cancellation of its own: a cancelled statement stays usable. */
final class StatementExecution {
    private final Session session;
    private volatile Cancellation current = new Cancellation();

    StatementExecution(Session session) {
        this.session = session;
    }

    /** A cancellation for what is run from now on. */
    private Cancellation begin() {
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        return cancellation;
    }

    Result run(Prepared prepared, List<Datum> binds, Limits limits) {
        return session.execute(prepared, binds, begin(), limits);
    }

    /** Starts an execution for many values; empty when they have to be run one by one. */
    OptionalLong runAll(Prepared prepared, List<List<Datum>> binds, Limits limits) {
        return session.executeAll(prepared, binds, begin(), limits);
    }

    /** From any thread. */
    void cancel() {
        current.cancel();
    }

    static SnellerException rows(String sql) {
        return new SnellerException(
                ErrorCode.INVALID_CURSOR_STATE,
                SnellerException.quote(sql) + " returns rows; use execute or executeQuery");
    }
}
