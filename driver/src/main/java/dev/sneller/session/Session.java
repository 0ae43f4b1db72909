package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.type.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One connection to a warehouse: its settings, its transaction, its statements.
 *
 * <p>Preparing, executing and ending transactions take the session's lock; fetching from results does not.
 */
public final class Session implements AutoCloseable {
    private final SharedEngine engine;
    private final Settings settings;
    private final CurrentTransaction transaction;
    private boolean closed;

    private Session(SharedEngine engine, Settings settings) {
        this.engine = engine;
        this.settings = settings;
        this.transaction = new CurrentTransaction(engine.warehouse());
    }

    /**
     * Connects, creating the warehouse when there is none.
     *
     * @param place a folder, {@code s3://bucket/prefix} or {@code mem:name}
     * @param options settings by name, in any case
     */
    public static Session open(String place, Map<String, String> options) {
        Settings settings = Settings.of(options);
        Map<String, String> storeOptions = new HashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.scope() == Setting.Scope.STORE && !settings.get(setting).isEmpty()) {
                storeOptions.put(setting.name().toLowerCase(Locale.ROOT), settings.get(setting));
            }
        }
        return new Session(SharedEngine.acquire(place, storeOptions, settings), settings);
    }

    /** Parses, checks and plans one statement, or finds the plan of an earlier time. */
    public synchronized Prepared prepare(String sql) {
        checkOpen();
        return prepare(sql, transaction.snapshot());
    }

    private Prepared prepare(String sql, Snapshot snapshot) {
        PlanCache.Key key = new PlanCache.Key(sql, settings.planningKey());
        Prepared kept = engine.plans().find(key);
        if (kept != null) {
            if (kept.plan().isCurrent(snapshot)) {
                return kept;
            }
            engine.plans().drop(key);
        }
        StatementParser parser = new StatementParser(sql);
        Prepared prepared = parser.next()
                .map(statement -> statement.accept(new StatementPlanner(sql, this, snapshot)))
                .orElseThrow(() -> new SnellerException(ErrorCode.SYNTAX_ERROR, "the statement is empty"));
        if (parser.next().isPresent()) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR, "more than one statement in the text; run them one by one");
        }
        if (prepared.plan().isReusable()) {
            engine.plans().keep(key, prepared);
        }
        return prepared;
    }

    /**
     * Runs a prepared statement.
     *
     * @param binds one value for each {@code ?}, of the types the statement asks for
     * @param maxRows most rows wanted, 0 = all
     */
    public synchronized Result execute(Prepared prepared, List<Datum> binds, Cancellation cancellation, long maxRows) {
        checkOpen();
        if (binds.size() != prepared.parameterTypes().size()) {
            throw new SnellerException(
                    ErrorCode.MISSING_PARAMETER,
                    "the statement has " + prepared.parameterTypes().size() + " parameters, " + binds.size() + " are set");
        }
        Prepared current = prepared.plan().isReusable() ? prepare(prepared.sql(), transaction.snapshot()) : prepared;
        long limit = settings.count(Setting.ROWS_PER_RESULTSET);
        long rows = maxRows == 0 || limit > 0 && limit < maxRows ? limit : maxRows;
        long seconds = settings.count(Setting.STATEMENT_TIMEOUT_IN_SECONDS);
        StatementPlan.Execution execution = new StatementPlan.Execution(this, binds, cancellation, rows);
        if (seconds == 0) {
            return current.plan().run(execution);
        }
        return new TimedResult(engine.deadline(seconds, cancellation), () -> current.plan().run(execution));
    }

    /** Stops what the cancellation stands for after {@code seconds}; closing the answer takes it back. */
    public AutoCloseable deadline(long seconds, Cancellation cancellation) {
        return engine.deadline(seconds, cancellation);
    }

    /** Whether each statement is a transaction of its own. */
    public synchronized boolean isAutoCommit() {
        return settings.isTrue(Setting.AUTOCOMMIT);
    }

    /** Switching on commits what is open. */
    public synchronized void autoCommit(boolean on) {
        checkOpen();
        if (on && !isAutoCommit()) {
            transaction.commit();
        }
        settings.set(Setting.AUTOCOMMIT.name(), on ? "TRUE" : "FALSE");
    }

    public synchronized void commit() {
        checkOpen();
        transaction.commit();
    }

    public synchronized void rollback() {
        checkOpen();
        transaction.rollback();
    }

    /** What the next statement would read; for metadata. */
    public synchronized Snapshot snapshot() {
        checkOpen();
        return transaction.snapshot();
    }

    /** ALTER SESSION SET; AUTOCOMMIT ends what is open as {@link #autoCommit} does. */
    synchronized void assign(String name, String value) {
        if (Settings.named(name) == Setting.AUTOCOMMIT) {
            autoCommit(Boolean.parseBoolean(Setting.AUTOCOMMIT.checked(value)));
        } else {
            settings.set(name, value);
        }
    }

    /** The value of a setting, empty when there is no such setting. */
    public synchronized Optional<String> setting(String name) {
        return Setting.find(name).map(settings::get);
    }

    public boolean isReadOnly() {
        return engine.warehouse().isReadOnly();
    }

    /** Where the warehouse is, without secrets. */
    public String location() {
        return engine.location();
    }

    SharedEngine engine() {
        return engine;
    }

    Settings settings() {
        return settings;
    }

    CurrentTransaction transaction() {
        return transaction;
    }

    private void checkOpen() {
        if (closed) {
            throw new SnellerException(ErrorCode.CONNECTION_CLOSED, "the connection is closed");
        }
    }

    /** Rolls back what is open and leaves the engine. Running results are the caller's to close before. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            transaction.close();
            engine.release();
        }
    }
}
