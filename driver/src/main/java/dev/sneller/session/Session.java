package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.setting.Limits;
import dev.sneller.session.setting.Setting;
import dev.sneller.session.setting.Settings;
import dev.sneller.session.setting.Variables;
import dev.sneller.session.temporary.SessionWarehouse;
import dev.sneller.sql.parse.Keywords;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.schemaless.SchemalessQueries;
import dev.sneller.sql.session.SessionValues;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.sql.validate.Weeks;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One connection to a warehouse: its settings, its transaction, its statements.
 *
 * <p>Preparing, executing and ending transactions take the session's lock; fetching from results does not.
 */
public final class Session implements AutoCloseable {
    /** How often a statement is run when others are faster. */
    private static final int ATTEMPTS = 4;

    /** The name of whoever runs this JVM. */
    public static final String USER = System.getProperty("user.name", "");

    private static final AtomicLong SESSIONS = new AtomicLong();

    private final String id = Long.toString(SESSIONS.incrementAndGet());
    private final History history = new History();
    private final SharedEngine engine;
    private final Settings settings;
    private final SessionWarehouse warehouse;
    private final CurrentTransaction transaction;
    private final Variables variables = new Variables();
    private CurrentNames names = CurrentNames.INITIAL;
    private boolean closed;
    private volatile boolean readOnly;
    private final AtomicLong planned = new AtomicLong();

    private Session(SharedEngine engine, Settings settings) {
        this.engine = engine;
        this.settings = settings;
        this.warehouse = new SessionWarehouse(engine.warehouse());
        this.transaction = new CurrentTransaction(warehouse);
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
        PlanCache.Key key = new PlanCache.Key(sql, settings.planningKey(), names);
        Prepared kept = engine.plans().find(key);
        if (kept != null) {
            if (kept.plan().isCurrent(snapshot)) {
                return kept;
            }
            engine.plans().drop(key);
        }
        planned.incrementAndGet();
        SessionAnswers answers = new SessionAnswers(this, snapshot, sql);
        Prepared prepared =
                statement(sql, snapshot, answers).accept(new StatementPlanner(sql, this, snapshot, answers));
        if (prepared.plan().isReusable()) {
            engine.plans().keep(key, prepared);
        }
        return prepared;
    }

    /** The one statement of a text, in the session's dialect. */
    private Statement statement(String sql, Snapshot snapshot, SessionAnswers answers) {
        if (settings.dialect().isSchemaless()) {
            Optional<Statement> query = SchemalessQueries.parse(
                    sql,
                    new SchemalessCatalog(catalog(snapshot), answers, compileSettings(answers)),
                    text -> shared(text, answers));
            if (query.isPresent()) {
                return query.get();
            }
        }
        return shared(sql, answers);
    }

    /** The one statement of a text in the dialects that share a grammar. */
    private Statement shared(String sql, SessionAnswers answers) {
        StatementParser parser = new StatementParser(sql, settings.dialect().backslashEscapes())
                .with(answers::variable)
                .foldingQuoted(settings.isTrue(Setting.QUOTED_IDENTIFIERS_IGNORE_CASE));
        Statement statement =
                parser.next().orElseThrow(() -> new SnellerException(ErrorCode.SYNTAX_ERROR, "the statement is empty"));
        if (parser.next().isPresent()) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR, "more than one statement in the text; run them one by one");
        }
        return statement;
    }

    /**
     * Runs a prepared statement.
     *
     * @param binds one value for each {@code ?}, of the types the statement asks for
     * @param wanted beside what the session's settings allow
     */
    public synchronized Result execute(Prepared prepared, List<Datum> binds, Cancellation cancellation, Limits wanted) {
        checkOpen();
        checkCount(prepared, binds);
        Limits limits = wanted.and(settings.limits());
        StatementPlan.Execution execution = new StatementPlan.Execution(this, binds, cancellation, limits.maxRows());
        long before = version();
        Result result = timed(limits, cancellation, () -> attempted(prepared, plan -> plan.run(execution)));
        History.Versions versions = new History.Versions(before, version());
        history.add(prepared.sql(), versions, result.schema(), result.again().orElse(Again.NOTHING));
        return result;
    }

    /** The warehouse at an earlier version. */
    public Snapshot at(long version) {
        return warehouse.at(version);
    }

    /** The newest version known here. */
    private long version() {
        return engine.warehouse().known().position().number();
    }

    /** Runs a plan, and when another transaction was faster another plan for what that one left. */
    private <T> T attempted(Prepared prepared, Function<StatementPlan, T> run) {
        StatementPlan plan = currentPlan(prepared);
        for (int attempt = 1; ; attempt++) {
            try {
                return run.apply(plan);
            } catch (LostRace e) {
                if (attempt == ATTEMPTS) {
                    throw e.failure();
                }
            }
            plan = prepare(prepared.sql(), transaction.snapshot()).plan();
        }
    }

    /**
     * Runs a statement that changes rows for many values at once, where its plan allows it.
     *
     * @param binds the values of each execution
     * @return rows changed by each execution; empty when nothing was run and they have to be executed one by one
     */
    public synchronized OptionalLong executeAll(
            Prepared prepared, List<List<Datum>> binds, Cancellation cancellation, Limits wanted) {
        checkOpen();
        binds.forEach(values -> checkCount(prepared, values));
        StatementPlan.Execution execution = new StatementPlan.Execution(this, List.of(), cancellation, 0);
        OptionalLong[] changed = new OptionalLong[1];
        timed(wanted.and(settings.limits()), cancellation, () -> {
                    changed[0] = attempted(prepared, plan -> plan.runAll(execution, binds));
                    return ChangeResult.done();
                })
                .close();
        return changed[0];
    }

    private static void checkCount(Prepared prepared, List<Datum> binds) {
        if (binds.size() != prepared.parameterTypes().size()) {
            throw new SnellerException(
                    ErrorCode.MISSING_PARAMETER,
                    "the statement has " + prepared.parameterTypes().size() + " parameters, " + binds.size()
                            + " are set");
        }
    }

    /** The plan, or another one when tables are not what they were. */
    private StatementPlan currentPlan(Prepared prepared) {
        return prepared.plan().isReusable()
                ? prepare(prepared.sql(), transaction.snapshot()).plan()
                : prepared.plan();
    }

    private Result timed(Limits limits, Cancellation cancellation, Supplier<Result> start) {
        return limits.timeoutSeconds() == 0
                ? start.get()
                : new TimedResult(engine.deadline(limits.timeoutSeconds(), cancellation), start);
    }

    /** Runs statements as one transaction: inside the open one, else in one of its own, which a failure undoes. */
    public synchronized void atomically(Runnable statements) {
        checkOpen();
        if (transaction.isOpen() || !isAutoCommit()) {
            statements.run();
            return;
        }
        transaction.begin();
        try {
            statements.run();
            transaction.commit();
        } finally {
            transaction.rollback();
        }
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

    /** The zone in which instants are shown. */
    public synchronized ZoneId zone() {
        return settings.zone();
    }

    /** What the text of a statement that runs may ask; for use under the session's lock. */
    public SessionValues answers() {
        return new SessionAnswers(this, transaction.snapshot(), "");
    }

    /** Names this session among those of the JVM. */
    public String id() {
        return id;
    }

    /** The statements run so far; for use under the session's lock. */
    public History history() {
        return history;
    }

    /** Where names of fewer than three parts are looked up. */
    public synchronized CurrentNames names() {
        return names;
    }

    /** USE: the next statement looks names up from there. */
    public synchronized void use(CurrentNames where) {
        checkOpen();
        names = where;
    }

    /** USE DATABASE; SCHEMA_NOT_FOUND when there is none of this name. */
    public synchronized void useDatabase(String name) {
        use("DATABASE", List.of(name));
    }

    /** USE SCHEMA, of the current database; SCHEMA_NOT_FOUND when there is none of this name. */
    public synchronized void useSchema(String name) {
        use("SCHEMA", List.of(name));
    }

    private void use(String kind, List<String> name) {
        checkOpen();
        Statement.Use statement = new Statement.Use(kind, new ObjectName(name, null));
        names = new UsePlan(statement).place(catalog(transaction.snapshot()).lookup());
    }

    /** What the next statement would find, for metadata. */
    public synchronized Description description() {
        checkOpen();
        return new Description(this, transaction.snapshot());
    }

    /** What names mean to this session at a snapshot. */
    public synchronized SnapshotCatalog catalog(Snapshot snapshot) {
        return catalog(snapshot, names);
    }

    /** What the session's settings say about compiling. */
    CompileSettings compileSettings(SessionValues answers) {
        Weeks weeks =
                new Weeks((int) settings.count(Setting.WEEK_START), (int) settings.count(Setting.WEEK_OF_YEAR_POLICY));
        return new CompileSettings(
                settings.isTrue(Setting.INTEGER_DIVISION),
                settings.nullsLow(),
                settings.dialect().isLenient(),
                weeks,
                answers);
    }

    /** What names mean at a snapshot to those who are elsewhere. */
    synchronized SnapshotCatalog catalog(Snapshot snapshot, CurrentNames from) {
        return new SnapshotCatalog(snapshot, warehouse::at, engine.files(), from, new BroughtRows(this)::find);
    }

    /** Rows that a running plan asks for by a listing's number. */
    public List<Batch> rows(int number, Snapshot snapshot) {
        return new BroughtRows(this).rows(number, snapshot);
    }

    /** What SET has set; for use under the session's lock. */
    public Variables variables() {
        return variables;
    }

    /** Whether writes are refused, because the warehouse is open so or this session asked for it. */
    public boolean isReadOnly() {
        return readOnly || engine.warehouse().isReadOnly();
    }

    /** Refuses writes of this session, or allows them again where the warehouse does. */
    public void readOnly(boolean on) {
        readOnly = on;
    }

    /** Whether a transaction is open. */
    public synchronized boolean isInTransaction() {
        return transaction.isOpen();
    }

    /** Statements this session has parsed and planned; the others were found in the plan cache. */
    public long plannedStatements() {
        return planned.get();
    }

    /** Words of the language beyond SQL-92, with commas between. */
    public String keywords() {
        return Keywords.beyondStandard();
    }

    /** Where the warehouse is, without secrets. */
    public String location() {
        return engine.location();
    }

    /** The warehouse with the temporary tables of this session. */
    public SessionWarehouse warehouse() {
        return warehouse;
    }

    public SharedEngine engine() {
        return engine;
    }

    /** For use under the session's lock: by statements that run. */
    public Settings settings() {
        return settings;
    }

    /** For use under the session's lock: by statements that run. */
    public CurrentTransaction transaction() {
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
            warehouse.close();
            engine.release();
        }
    }
}
