package dev.sneller.session.dml;

import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.session.query.TableVersions;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * INSERT, and COPY from a query: writes the query's rows into new files and appends them.
 *
 * @param compiled whose plan writes
 * @param overwrite whether the rows the table has are removed
 */
public record InsertPlan(CompiledQuery compiled, boolean overwrite) implements StatementPlan {
    public static final Schema OUTPUT = ChangeResult.columns("number of rows inserted");

    /** What is written, and where. */
    public Unary.Write plan() {
        return (Unary.Write) compiled.plan();
    }

    @Override
    public Result run(Execution execution) {
        return run(plan(), execution);
    }

    private Result run(Unary.Write write, Execution execution) {
        return Writing.run(execution.session(), transaction -> {
            ObjectId table = write.target().id();
            long rows = overwrite
                    ? overwritten(write, execution, transaction)
                    : TableWriter.write(write, table, execution, transaction);
            return ChangeResult.counts(OUTPUT, rows);
        });
    }

    private static long overwritten(Unary.Write write, Execution execution, Transaction transaction) {
        ObjectId table = write.target().id();
        Snapshot view = transaction.view();
        Set<UUID> before = files(view, table);
        List<DataFileRef> files =
                TableWriter.files(write, execution, Running.tables(execution.session(), view), transaction);
        transaction.replace(table, before, files);
        return files.stream().mapToLong(DataFileRef::rows).sum();
    }

    /** All files of a table. */
    static Set<UUID> files(Snapshot view, ObjectId table) {
        return view.manifest(table)
                .files()
                .map(DataFileEntry::file)
                .map(DataFileRef::id)
                .collect(Collectors.toSet());
    }

    /** Rows of constants are written together. */
    @Override
    public OptionalLong runAll(Execution execution, List<List<Datum>> binds) {
        Unary.Write one = plan();
        int rows = overwrite ? 0 : BoundRows.rowsOf(one.input());
        if (rows == 0) {
            return OptionalLong.empty();
        }
        PlanNode all = new BoundRows(compiled.parameterTypes(), binds).of(one.input());
        run(new Unary.Write(all, one.target(), one.schema()), execution).close();
        return OptionalLong.of(rows);
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return TableVersions.areCurrent(compiled, snapshot);
    }

    @Override
    public boolean isReusable() {
        return compiled.filePatterns().isEmpty();
    }

    @Override
    public boolean onlyAddsRows() {
        return !overwrite;
    }
}
