package dev.sneller.session.dml;

import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Transaction;
import dev.sneller.plan.PlanNode;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import java.util.List;

/** Runs a writing plan to its end and hands its files to the transaction. */
public final class TableWriter {
    private TableWriter() {}

    /** Answers rows written. */
    public static long write(
            PlanNode plan, ObjectId target, StatementPlan.Execution execution, Transaction transaction) {
        try (Query query = Running.start(plan, execution, transaction.view(), transaction.fileNames())) {
            while (query.next() != null) {
                // The one row is the count, which the files tell as well.
            }
            List<DataFileRef> files = query.writtenFiles();
            if (!files.isEmpty()) {
                transaction.append(target, files);
            }
            return files.stream().mapToLong(DataFileRef::rows).sum();
        }
    }
}
