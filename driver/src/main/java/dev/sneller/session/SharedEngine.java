package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.Scheduler;
import dev.sneller.exec.build.EngineServices;
import dev.sneller.exec.spill.SpillDirectory;
import dev.sneller.format.PageCache;
import dev.sneller.ingest.RawFiles;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.metastore.SystemSurroundings;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.transaction.Warehouses;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.StoreLocation;
import dev.sneller.session.sequence.SequenceBlocks;
import dev.sneller.session.setting.Setting;
import dev.sneller.session.setting.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The composition root: what all connections of this JVM to one warehouse share. Counted by its connections; the last one to leave
 * releases threads, files and memory.
 */
public final class SharedEngine {
    private static final Map<String, SharedEngine> OPEN = new HashMap<>();
    private static final int IO_THREADS = 16;
    private static final double MEMORY_SHARE = 0.4;
    private static final double CACHE_SHARE = 0.25;

    private final String canonical;
    private final ObjectStore store;
    private final ExecutorService io;
    private final ScheduledExecutorService timer;
    private final Scheduler scheduler;
    private final RawFiles files;
    private final PageCache pages;
    private final SpillDirectory spill;
    private final Warehouse warehouse;
    private final EngineServices services;
    private final SequenceBlocks sequences;
    private final PlanCache plans = new PlanCache();
    private final ListingNumbers listings = new ListingNumbers();
    private int connections;

    private SharedEngine(StoreLocation location, Map<String, String> storeOptions, Settings settings) {
        canonical = location.canonical();
        store = location.open();
        long memory = settings.count(Setting.MEMORY_LIMIT);
        long heap = Runtime.getRuntime().maxMemory();
        MemoryBudget budget = new MemoryBudget(memory > 0 ? memory : (long) (heap * MEMORY_SHARE));
        pages = new PageCache(budget, Math.min(budget.limit(), (long) (heap * CACHE_SHARE)));
        io = ioPool();
        timer = new ScheduledThreadPoolExecutor(1, daemon("sneller-timer"));
        files = new RawFiles(
                bucket -> StoreLocation.of("s3://" + bucket, storeOptions).open());
        WarehouseOptions options =
                WarehouseOptions.of(new SystemSurroundings(io)).withReadOnly(settings.isTrue(Setting.READ_ONLY));
        try {
            warehouse = Warehouses.openOrCreate(store, options);
        } catch (RuntimeException e) {
            io.shutdownNow();
            timer.shutdownNow();
            store.close();
            throw e;
        }
        sequences = new SequenceBlocks(warehouse);
        long threads = settings.count(Setting.THREADS);
        scheduler = new Scheduler(
                threads > 0 ? Math.toIntExact(threads) : Runtime.getRuntime().availableProcessors());
        spill = spillDirectory(settings);
        services = new EngineServices(scheduler, store, files, pages, budget, spill);
    }

    private static SpillDirectory spillDirectory(Settings settings) {
        String given = settings.get(Setting.SPILL_DIRECTORY);
        long limit = settings.count(Setting.SPILL_LIMIT);
        return SpillDirectory.open(
                Path.of(given.isEmpty() ? System.getProperty("java.io.tmpdir") : given),
                limit > 0 ? limit : Long.MAX_VALUE);
    }

    /**
     * The engine of a warehouse, opened or created by the first who asks.
     *
     * @param place what stands behind {@code jdbc:sneller:}, without options
     * @param storeOptions region, endpoint and the like, by name in lower case
     */
    static SharedEngine acquire(String place, Map<String, String> storeOptions, Settings settings) {
        StoreLocation location = StoreLocation.of(place, storeOptions);
        synchronized (OPEN) {
            SharedEngine engine = OPEN.get(location.canonical());
            if (engine == null) {
                engine = new SharedEngine(location, storeOptions, settings);
                OPEN.put(engine.canonical, engine);
            }
            engine.connections++;
            return engine;
        }
    }

    /** One connection leaves. */
    void release() {
        synchronized (OPEN) {
            if (--connections > 0) {
                return;
            }
            OPEN.remove(canonical);
        }
        warehouse.close();
        scheduler.close();
        timer.shutdownNow();
        files.close();
        pages.clear();
        spill.close();
        io.shutdown();
        store.close();
    }

    /** What running queries need. */
    public EngineServices services() {
        return services;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    /** Files queried and copied from in place. */
    public RawFiles files() {
        return files;
    }

    /** Numbers of sequences that this process has taken. */
    public SequenceBlocks sequences() {
        return sequences;
    }

    PlanCache plans() {
        return plans;
    }

    ListingNumbers listings() {
        return listings;
    }

    /** Where the warehouse is, without secrets. */
    public String location() {
        return canonical;
    }

    /** Stops what {@code cancellation} stands for after a time; closing the answer takes it back. */
    AutoCloseable deadline(long seconds, Cancellation cancellation) {
        var task = timer.schedule(
                () -> cancellation.cancel(new SnellerException(
                        ErrorCode.TIMEOUT, "the statement took longer than " + seconds + " s; raise the timeout")),
                seconds,
                TimeUnit.SECONDS);
        return () -> task.cancel(false);
    }

    private static ExecutorService ioPool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                IO_THREADS, IO_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("sneller-io"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemon(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }
}
