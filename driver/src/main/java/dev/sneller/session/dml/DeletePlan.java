package dev.sneller.session.dml;

import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.TableVersions;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * DELETE by copying: files without a matching row stay, files of matching rows only leave, the others are written again.
 *
 * @param joins whether USING may meet a row more than once
 * @param all whether every row goes, so that nothing has to be read
 */
public record DeletePlan(CatalogView.Table table, CompiledQuery matches, boolean joins, boolean all)
        implements StatementPlan {
    public static final Schema OUTPUT = ChangeResult.columns("number of rows deleted");

    public static DeletePlan of(SqlCompiler compiler, RowChange.Delete statement) {
        RowChange.Rows rows = statement.rows();
        return new DeletePlan(
                compiler.table(rows.table()),
                compiler.matches(rows, List.of()),
                rows.sources().isPresent(),
                rows.sources().isEmpty() && rows.condition().isEmpty());
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(execution.session(), transaction -> delete(execution, transaction));
    }

    private Result delete(Execution execution, Transaction transaction) {
        ObjectId id = table.name().id();
        Snapshot view = transaction.view();
        Manifest manifest = view.manifest(id);
        if (all) {
            transaction.replace(id, InsertPlan.files(view, id), List.of());
            return ChangeResult.counts(OUTPUT, manifest.statistics().rows());
        }
        RowRewrite rewrite = new RowRewrite(table, matches, joins);
        TouchedRows touched = TouchedRows.find(rewrite.search(), manifest, execution, view);
        if (touched.count() > 0) {
            Set<UUID> rewritten = touched.partlyTouched();
            List<DataFileRef> rest = rewritten.isEmpty()
                    ? List.of()
                    : TableWriter.files(
                            rewrite.without(),
                            execution,
                            new TouchedFiles(manifest, rewritten).beside(execution.session(), view),
                            transaction);
            transaction.replace(id, touched.files(), rest);
        }
        return ChangeResult.counts(OUTPUT, touched.count());
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return TableVersions.areCurrent(matches, snapshot);
    }

    @Override
    public boolean isReusable() {
        return matches.filePatterns().isEmpty();
    }
}
