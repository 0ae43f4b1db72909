package dev.sneller.exec.operator;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Scheduler;
import dev.sneller.exec.build.EngineServices;
import dev.sneller.exec.build.Query;
import dev.sneller.exec.build.QueryRequest;
import dev.sneller.exec.spill.SpillDirectory;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.format.PageCache;
import dev.sneller.format.write.DataFileWriter;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.ingest.RawFiles;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import dev.sneller.objectstore.MemoryStore;
import dev.sneller.plan.PlanNode;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.table.ObjectId;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.TableName;
import dev.sneller.table.TableSource;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An engine with tables in memory that runs whole plans, as the session does. */
final class PlanFixture implements AutoCloseable {
    /** Small granules, so that small tables have many. */
    private static final WriterOptions OPTIONS = new WriterOptions(1L << 20, 128, 32, 1 << 20, 50, 100, 8);
    /** What a file claims to hold, so that the scan of a few of them is worth several threads. */
    private static final long CLAIMED_ROWS = 40_000;

    private static final Path SPILL = Path.of(System.getProperty("java.io.tmpdir"));
    private static final long SPILL_LIMIT = 1L << 30;

    private final MemoryBudget budget;
    private final Scheduler scheduler;
    private final EngineServices services;
    private final Map<ObjectId, TableSource> tables = new HashMap<>();
    private final FileNames names = new FileNames() {
        private final AtomicLong next = new AtomicLong();

        @Override
        public UUID mint() {
            return new UUID(1, next.incrementAndGet());
        }

        @Override
        public String key(UUID file) {
            return "data/" + file;
        }
    };

    /** @param memory bytes the engine may hold */
    PlanFixture(int threads, long memory) {
        budget = new MemoryBudget(memory);
        scheduler = new Scheduler(threads);
        services = new EngineServices(
                scheduler,
                new MemoryStore("test"),
                new RawFiles(bucket -> {
                    throw new IllegalArgumentException(bucket);
                }),
                new PageCache(budget, memory / 4),
                budget,
                SpillDirectory.open(SPILL, SPILL_LIMIT));
    }

    /** A new table with one file a batch. */
    TableName table(Schema schema, List<Batch> batches) {
        List<ScanUnit> files = new ArrayList<>();
        for (Batch batch : batches) {
            for (DataFileRef file : write(schema, batch)) {
                files.add(new ScanUnit.PaxFile(claimingMore(file), 0));
            }
        }
        TableName name = new TableName(new ObjectId(names.mint()), 1, "t" + tables.size());
        tables.put(name.id(), new TableSource() {
            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public TableStatistics statistics() {
                return TableStatistics.UNKNOWN;
            }

            @Override
            public Selection units(List<FieldPredicate> predicates) {
                return new Selection(files, List.of());
            }
        });
        return name;
    }

    private List<DataFileRef> write(Schema schema, Batch batch) {
        try (Reservation memory = budget.open("writer");
                DataFileWriter writer = DataFileWriter.create(OPTIONS, services.store(), names, schema, 1, memory)) {
            writer.append(batch);
            return writer.finish();
        }
    }

    private static DataFileRef claimingMore(DataFileRef file) {
        return new DataFileRef(
                file.id(),
                file.key(),
                CLAIMED_ROWS,
                file.bytes(),
                file.rawBytes(),
                file.schemaVersion(),
                file.footer(),
                Map.of());
    }

    List<List<Datum>> run(PlanNode plan) {
        List<List<Datum>> rows = new ArrayList<>();
        QueryRequest request =
                new QueryRequest(table -> tables.get(table.id()), names, EvaluationContext.at(Instant.EPOCH));
        try (Query query = Query.start(plan, services, request, new QueryContext(budget, services.spill()))) {
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                rows.addAll(RandomRows.rowsOf(batch));
            }
        }
        return rows;
    }

    /** Bytes that queries still hold; 0 between them. */
    long reserved() {
        services.pages().clear();
        return budget.reserved();
    }

    @Override
    public void close() {
        scheduler.close();
        services.spill().close();
    }
}
