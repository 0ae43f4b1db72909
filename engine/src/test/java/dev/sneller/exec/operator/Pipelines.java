package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Pipeline;
import dev.sneller.exec.PipelineRun;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Scheduler;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.spill.SpillDirectory;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs single pipelines over batches in memory, on the caller's thread or on workers. */
final class Pipelines implements AutoCloseable {
    private static final long FOUR_GRANULES = 4 * 8192 * 16;
    private static final Path SPILL = Path.of(System.getProperty("java.io.tmpdir"));

    private final MemoryBudget budget;
    private final SpillDirectory spill;
    final QueryContext context;
    private final Scheduler scheduler;

    Pipelines(int threads) {
        this(threads, 512L << 20, Long.MAX_VALUE);
    }

    /** With memory for about four granules of so many columns, so that every operator that keeps rows has to spill. */
    static Pipelines tight(int threads, int columns) {
        return new Pipelines(threads, FOUR_GRANULES * columns, Long.MAX_VALUE);
    }

    /** @param spillLimit bytes of spill files */
    Pipelines(int threads, long memory, long spillLimit) {
        budget = new MemoryBudget(memory);
        spill = SpillDirectory.open(SPILL, spillLimit);
        context = new QueryContext(budget, spill);
        scheduler = new Scheduler(threads);
    }

    /** Batches handed out to as many tasks as there are threads. */
    Source source(List<Batch> batches, int columns) {
        AtomicInteger next = new AtomicInteger();
        return new Source() {
            @Override
            public int prepare() {
                return scheduler.threads();
            }

            @Override
            public int columnCount() {
                return columns;
            }

            @Override
            public SourceTask open() {
                return target -> {
                    int index = next.getAndIncrement();
                    if (index >= batches.size()) {
                        return Progress.DONE;
                    }
                    Batch batch = batches.get(index);
                    for (int c = 0; c < columns; c++) {
                        target.column(c, batch.column(c));
                    }
                    target.rows(batch.rowCount(), batch.selection());
                    return Progress.MORE;
                };
            }
        };
    }

    void run(Source source, List<Operator> operators, Sink sink) {
        List<OperatorProfile> profiles = new ArrayList<>();
        for (int i = 0; i < operators.size() + 2; i++) {
            profiles.add(new OperatorProfile("step " + i));
        }
        PipelineRun run =
                new PipelineRun(context, new Pipeline(source, operators, sink, true, profiles), scheduler.threads());
        if (run.isInline()) {
            while (run.runInline() != Progress.DONE) {
                context.checkCancelled();
            }
        } else {
            run.start(scheduler, () -> {});
            run.await();
            context.checkCancelled();
        }
        run.close();
    }

    /** The rows that come out of a source. */
    List<List<Datum>> rows(Source source, Operator... operators) {
        List<List<Datum>> rows = new ArrayList<>();
        run(source, List.of(operators), new Sink() {
            @Override
            public SinkTask open() {
                return batch -> {
                    synchronized (rows) {
                        rows.addAll(RandomRows.rowsOf(batch));
                    }
                    return Progress.MORE;
                };
            }

            @Override
            public void finish() {}
        });
        return rows;
    }

    /** Bytes still reserved; 0 once closed. */
    long reserved() {
        return budget.reserved();
    }

    /** Bytes in spill files now; 0 once closed. */
    long spilled() {
        return spill.used();
    }

    @Override
    public void close() {
        context.close();
        scheduler.close();
        spill.close();
    }
}
