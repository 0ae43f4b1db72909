package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.CompiledQuery;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.TableName;
import java.util.ArrayList;
import java.util.List;

/** INSERT, and COPY from a query: writes the query's rows into new files and appends them. */
record InsertPlan(PlanNode.Write plan, List<TableName> tables, boolean isReusable) implements StatementPlan {
    static InsertPlan of(CatalogView.Table target, Statement.Insert statement, CompiledQuery source) {
        if (statement.overwrite()) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "INSERT OVERWRITE is not supported yet", statement.table().position(), null);
        }
        return of(target, statement.columns(), source);
    }

    static InsertPlan of(CatalogView.Table target, Statement.CopyInto statement, CompiledQuery source) {
        return of(target, statement.columns(), source);
    }

    private static InsertPlan of(CatalogView.Table target, List<ObjectName> columns, CompiledQuery source) {
        PlanNode arranged =
                TargetColumns.arrange(source.plan(), target.schema(), target.name().name(), columns);
        List<TableName> tables = new ArrayList<>(source.tables());
        tables.add(target.name());
        PlanNode.Write write = new PlanNode.Write(arranged, target.name(), target.schema());
        return new InsertPlan(write, List.copyOf(tables), source.isReusable());
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(
                execution.session(),
                transaction -> TableWriter.write(plan, plan.target().id(), execution, transaction));
    }

    @Override
    public boolean isCurrent(Catalog catalog) {
        return TableVersions.areCurrent(tables, catalog);
    }
}
