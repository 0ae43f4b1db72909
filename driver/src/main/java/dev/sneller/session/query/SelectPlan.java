package dev.sneller.session.query;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.translate.CompiledQuery;

/** A query. */
public record SelectPlan(CompiledQuery query) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Query running = Running.start(
                query.plan(), execution, execution.session().transaction().snapshot(), null);
        return new QueryResult(query.output(), running, execution.maxRows());
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return TableVersions.areCurrent(query.tables(), snapshot);
    }

    @Override
    public boolean isReusable() {
        return query.filePatterns().isEmpty();
    }
}
