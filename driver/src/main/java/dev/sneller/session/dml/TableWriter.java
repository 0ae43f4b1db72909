package dev.sneller.session.dml;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Transaction;
import dev.sneller.plan.PlanNode;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableResolver;
import java.util.List;

/** Runs writing plans to their end; their files go to the transaction. */
public final class TableWriter {
    private TableWriter() {}

    /** Appends what the plan writes; answers rows written. */
    public static long write(
            PlanNode plan, ObjectId target, StatementPlan.Execution execution, Transaction transaction) {
        List<DataFileRef> files =
                files(plan, execution, Running.tables(execution.session(), transaction.view()), transaction);
        if (!files.isEmpty()) {
            transaction.append(target, files);
        }
        return files.stream().mapToLong(DataFileRef::rows).sum();
    }

    /** The files that the plan writes, durable and of no table yet. */
    static List<DataFileRef> files(
            PlanNode plan, StatementPlan.Execution execution, TableResolver tables, Transaction transaction) {
        try (Query query = Running.start(plan, execution, transaction.view(), tables, transaction.fileNames())) {
            while (query.next() != null) {
                // The one row is the count, which the files tell as well.
            }
            return query.writtenFiles();
        }
    }
}
