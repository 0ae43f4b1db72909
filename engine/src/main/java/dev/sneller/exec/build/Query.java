package dev.sneller.exec.build;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.Pipeline;
import dev.sneller.exec.PipelineRun;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.QueryProfile;
import dev.sneller.ingest.FileReport;
import dev.sneller.plan.PlanNode;
import dev.sneller.table.DataFileRef;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.Map;

/**
 * One running query. The caller's thread coordinates: it runs pipelines of a single task itself and waits for the others; the last
 * pipeline runs ahead of the cursor as far as the exchange allows.
 */
public final class Query implements Cursor {
    private final EngineServices services;
    private final QueryContext context;
    private final QueryProfile profile;
    private final BuiltPlan plan;
    private PipelineRun current;
    private int nextResult;
    private Batch first;
    private boolean firstTaken;
    private boolean closed;

    private Query(EngineServices services, QueryContext context, QueryProfile profile, BuiltPlan plan) {
        this.services = services;
        this.context = context;
        this.profile = profile;
        this.plan = plan;
    }

    /**
     * Builds and starts the query and runs it to its first batch, so that most failures come from here.
     *
     * @param context cancels the query from any thread; closed with the query
     * @throws SnellerException the failure of the query, which is closed then
     */
    public static Query start(PlanNode root, EngineServices services, QueryRequest request, QueryContext context) {
        QueryProfile profile = new QueryProfile();
        try {
            BuiltPlan plan = PipelineBuilder.build(root, services, request, context, profile);
            Query query = new Query(services, context, profile, plan);
            query.run();
            return query;
        } catch (RuntimeException | Error e) {
            context.cancel(
                    e instanceof SnellerException known
                            ? known
                            : new SnellerException(ErrorCode.INTERNAL, "unexpected " + e, e));
            context.close();
            throw e;
        }
    }

    private void run() {
        for (Pipeline pipeline : plan.before()) {
            runToEnd(pipeline);
        }
        startNextResult();
        try {
            first = fetch();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts the next pipeline that yields result rows; false when there is none left. */
    private boolean startNextResult() {
        if (nextResult == plan.results().size()) {
            return false;
        }
        if (current != null) {
            current.await();
            current.close();
        }
        plan.exchange().reopen();
        current = open(plan.results().get(nextResult++));
        if (!current.isInline()) {
            current.start(services.scheduler(), plan.exchange()::end);
        }
        return true;
    }

    private PipelineRun open(Pipeline pipeline) {
        return new PipelineRun(context, pipeline, services.scheduler().threads());
    }

    private void runToEnd(Pipeline pipeline) {
        PipelineRun run = open(pipeline);
        try {
            if (run.isInline()) {
                while (run.runInline() != Progress.DONE) {
                    context.checkCancelled();
                }
            } else {
                run.start(services.scheduler(), () -> {});
                run.await();
            }
            context.checkCancelled();
        } finally {
            run.close();
        }
    }

    @Override
    public Batch next() {
        if (closed) {
            return null;
        }
        if (!firstTaken) {
            firstTaken = true;
            Batch batch = first;
            first = null;
            return batch;
        }
        return fetch();
    }

    private Batch fetch() {
        while (true) {
            Batch batch = current.isInline() ? fetchInline() : fetchFromWorkers();
            if (batch != null) {
                return batch;
            }
            context.checkCancelled();
            if (!startNextResult()) {
                profile.end();
                return null;
            }
        }
    }

    private Batch fetchInline() {
        Batch batch = plan.exchange().poll();
        while (batch == null && current.runInline() != Progress.DONE) {
            batch = plan.exchange().poll();
        }
        return batch != null ? batch : plan.exchange().poll();
    }

    private Batch fetchFromWorkers() {
        try {
            return plan.exchange().take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.cancel();
            throw context.failure();
        }
    }

    public QueryProfile profile() {
        return profile;
    }

    /**
     * The plan, one line a node, with what each did: complete when the query is closed.
     *
     * @param estimates rows expected of plan nodes, by identity
     */
    public List<String> analyzed(Map<PlanNode, Long> estimates) {
        return plan.profiles().lines(profile.root(), estimates);
    }

    /** Data files the query has written, durable; complete once {@link #next} has answered null. */
    public List<DataFileRef> writtenFiles() {
        return plan.writtenFiles().get();
    }

    /** What became of the files of a COPY, complete as above. */
    public List<FileReport> fileReports() {
        return plan.fileReports().get();
    }

    /** Asks the query to stop; from any thread. */
    public void cancel() {
        context.cancel();
        plan.exchange().abandon();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        profile.end();
        if (current != null) {
            context.cancel();
            plan.exchange().abandon();
            current.await();
            current.close();
        }
        context.close();
    }
}
