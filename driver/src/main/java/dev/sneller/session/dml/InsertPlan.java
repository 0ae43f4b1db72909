package dev.sneller.session.dml;

import dev.sneller.metastore.Snapshot;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.TableVersions;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.translate.Target;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** INSERT, and COPY from a query: writes the query's rows into new files and appends them. */
public record InsertPlan(CompiledQuery source, Unary.Write plan, List<CatalogView.Table> tables)
        implements StatementPlan {
    /** @param columns the target's columns in the order of the source; empty for all */
    public static InsertPlan of(SqlCompiler compiler, ObjectName table, List<ObjectName> columns, QueryNode query) {
        CatalogView.Table target = compiler.table(table);
        CompiledQuery source = compiler.queryInto(query, Target.of(target.schema(), columns), List.of());
        List<CatalogView.Table> tables = new ArrayList<>(source.tables());
        tables.add(target);
        return new InsertPlan(
                source, new Unary.Write(source.plan(), target.name(), target.schema()), List.copyOf(tables));
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(
                execution.session(),
                transaction -> TableWriter.write(plan, plan.target().id(), execution, transaction));
    }

    /** Rows of constants are written together. */
    @Override
    public OptionalLong runAll(Execution execution, List<List<Datum>> binds) {
        int rows = BoundRows.rowsOf(plan.input());
        if (rows == 0) {
            return OptionalLong.empty();
        }
        PlanNode all = new BoundRows(source.parameterTypes(), binds).of(plan.input());
        Unary.Write write = new Unary.Write(all, plan.target(), plan.schema());
        Writing.run(
                        execution.session(),
                        transaction -> TableWriter.write(write, plan.target().id(), execution, transaction))
                .close();
        return OptionalLong.of(rows);
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return TableVersions.areCurrent(source, snapshot) && TableVersions.areCurrent(tables, snapshot);
    }

    @Override
    public boolean isReusable() {
        return source.filePatterns().isEmpty();
    }
}
