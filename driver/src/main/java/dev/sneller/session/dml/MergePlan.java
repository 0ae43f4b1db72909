package dev.sneller.session.dml;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.session.query.TableVersions;
import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.translate.CompiledMerge;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * MERGE by copying: the rows that are met are found, the files that hold them are written again, new rows come in files of their own; all of
 * it is seen from the state before.
 */
public record MergePlan(CompiledMerge merge) implements StatementPlan {
    /** A count for each kind of change the statement names. */
    public Schema output() {
        List<String> names = new ArrayList<>();
        if (merge.has(Merge.Insert.class)) {
            names.add("number of rows inserted");
        }
        if (merge.has(Merge.Update.class)) {
            names.add("number of rows updated");
        }
        if (merge.has(Merge.Delete.class)) {
            names.add("number of rows deleted");
        }
        return ChangeResult.columns(names.toArray(String[]::new));
    }

    /** Types of the {@code ?}, those of all its queries. */
    public List<LogicalType> parameterTypes() {
        return merge.queries()
                .map(CompiledQuery::parameterTypes)
                .reduce((one, other) -> one.size() >= other.size() ? one : other)
                .orElse(List.of());
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(execution.session(), transaction -> merge(execution, transaction));
    }

    private Result merge(Execution execution, Transaction transaction) {
        Snapshot view = transaction.view();
        ObjectId id = merge.table().name().id();
        List<DataFileRef> added = merge.inserts()
                .map(rows -> TableWriter.files(
                        rows.plan(), execution, Running.tables(execution.session(), view), transaction))
                .orElse(List.of());
        long[] changed = merge.changes()
                .map(matches -> change(matches, execution, transaction, view))
                .orElse(new long[2]);
        if (!added.isEmpty()) {
            transaction.append(id, added);
        }
        List<Long> counts = new ArrayList<>();
        long inserted = added.stream().mapToLong(DataFileRef::rows).sum();
        if (merge.has(Merge.Insert.class)) {
            counts.add(inserted);
        }
        if (merge.has(Merge.Update.class)) {
            counts.add(changed[0]);
        }
        if (merge.has(Merge.Delete.class)) {
            counts.add(changed[1]);
        }
        return ChangeResult.counts(
                output(),
                inserted + changed[0] + changed[1],
                counts.stream().mapToLong(Long::longValue).toArray());
    }

    /** Rows updated, then rows removed. */
    private long[] change(CompiledQuery matches, Execution execution, Transaction transaction, Snapshot view) {
        ObjectId id = merge.table().name().id();
        Manifest manifest = view.manifest(id);
        RowRewrite rewrite = new RowRewrite(merge.table(), matches, true);
        TouchedRows touched = TouchedRows.find(rewrite.searchMerged(), manifest, execution, view);
        if (touched.repeated() > 0) {
            throw new SnellerException(
                    ErrorCode.SUBQUERY_ROWS,
                    touched.repeated() + " rows of " + merge.table().name().name()
                            + " meet several rows of the source; make the condition choose one, or set"
                            + " ERROR_ON_NONDETERMINISTIC_MERGE = FALSE to take any");
        }
        if (touched.count() > 0) {
            Set<UUID> files = touched.files();
            transaction.replace(
                    id,
                    files,
                    TableWriter.files(
                            rewrite.merged(merge.assigned()),
                            execution,
                            new TouchedFiles(manifest, files).beside(execution.session(), view),
                            transaction));
        }
        return new long[] {touched.count() - touched.removed(), touched.removed()};
    }

    @Override
    public boolean isCurrent(Snapshot snapshot) {
        return merge.queries().allMatch(query -> TableVersions.areCurrent(query, snapshot));
    }

    @Override
    public boolean isReusable() {
        return merge.queries().allMatch(query -> query.filePatterns().isEmpty());
    }
}
