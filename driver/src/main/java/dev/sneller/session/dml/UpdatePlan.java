package dev.sneller.session.dml;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.TableVersions;
import dev.sneller.session.setting.Setting;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.translate.Target;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * UPDATE by copying: first the rows that match are found, then only the files that hold them are written again.
 *
 * @param joins whether FROM may meet a row more than once
 * @param assigned positions of the columns that are set
 */
public record UpdatePlan(CatalogView.Table table, CompiledQuery matches, boolean joins, List<Integer> assigned)
        implements StatementPlan {
    public static final Schema OUTPUT =
            ChangeResult.columns("number of rows updated", "number of multi-joined rows updated");

    public static UpdatePlan of(SqlCompiler compiler, RowChange.Update written) {
        RowChange.Update statement = compiler.read(written);
        CatalogView.Table table = compiler.table(statement.rows().table());
        CompiledQuery matches = compiler.matches(statement.rows(), statement.assignments());
        List<Integer> assigned = Target.of(
                        table.schema(),
                        statement.assignments().stream()
                                .map(RowChange.Assignment::column)
                                .toList())
                .columns();
        return new UpdatePlan(table, matches, statement.rows().sources().isPresent(), assigned);
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(execution.session(), transaction -> update(execution, transaction));
    }

    private Result update(Execution execution, Transaction transaction) {
        ObjectId id = table.name().id();
        Snapshot view = transaction.view();
        Manifest manifest = view.manifest(id);
        RowRewrite rewrite = new RowRewrite(table, matches, joins);
        TouchedRows touched = TouchedRows.find(rewrite.search(), manifest, execution, view);
        if (touched.repeated() > 0 && execution.session().settings().isTrue(Setting.ERROR_ON_NONDETERMINISTIC_UPDATE)) {
            throw new SnellerException(
                    ErrorCode.SUBQUERY_ROWS,
                    touched.repeated() + " rows of " + table.name().name()
                            + " meet several rows of FROM; make the condition choose one");
        }
        if (touched.count() > 0) {
            Set<UUID> files = touched.files();
            transaction.replace(
                    id,
                    files,
                    TableWriter.files(
                            rewrite.with(assigned, touched.repeated() > 0),
                            execution,
                            new TouchedFiles(manifest, files).beside(execution.session(), view),
                            transaction));
        }
        return ChangeResult.counts(OUTPUT, touched.count(), touched.repeated());
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
