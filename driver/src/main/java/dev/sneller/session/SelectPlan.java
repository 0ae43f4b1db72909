package dev.sneller.session;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Catalog;
import dev.sneller.sql.CompiledQuery;

/** A query. */
record SelectPlan(CompiledQuery query) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Query running =
                Running.start(query.plan(), execution, execution.session().transaction().snapshot(), null);
        return new QueryResult(query.output(), running, execution.maxRows());
    }

    @Override
    public boolean isCurrent(Catalog catalog) {
        return TableVersions.areCurrent(query.tables(), catalog);
    }

    @Override
    public boolean isReusable() {
        return query.isReusable();
    }
}
