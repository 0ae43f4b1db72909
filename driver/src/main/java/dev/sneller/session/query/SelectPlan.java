package dev.sneller.session.query;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.Again;
import dev.sneller.session.Cancellation;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/** A query. */
public record SelectPlan(CompiledQuery query) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Snapshot snapshot = execution.session().transaction().snapshot();
        Again again = Again.of(() -> rerun(execution, snapshot));
        Query running = Running.start(query.plan(), execution, snapshot, null);
        return new QueryResult(query.output(), running, execution.maxRows(), again);
    }

    /** The rows of the same snapshot once more. */
    private List<Batch> rerun(Execution first, Snapshot snapshot) {
        Execution execution = new Execution(first.session(), first.binds(), new Cancellation(), first.maxRows());
        Query running = Running.start(query.plan(), execution, snapshot, null);
        try (QueryResult result = new QueryResult(query.output(), running, first.maxRows(), Again.NOTHING)) {
            List<Batch> rows = new ArrayList<>();
            for (Batch batch = result.next(); batch != null; batch = result.next()) {
                rows.add(batch);
            }
            return rows;
        }
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return TableVersions.areCurrent(query, snapshot);
    }

    @Override
    public boolean isReusable() {
        return query.filePatterns().isEmpty();
    }
}
