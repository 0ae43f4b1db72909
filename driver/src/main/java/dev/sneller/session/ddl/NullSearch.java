package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.build.Query;
import dev.sneller.expression.CastRule;
import dev.sneller.metastore.Snapshot;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.query.Running;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableName;
import dev.sneller.type.Field;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.List;

/** Whether a stored column has NULLs; only files and granules are read that may have some. */
record NullSearch(ObjectId table, Field column, Schema stored) {
    /** Fails with NOT_NULL_VIOLATED when there is one. */
    void check(StatementPlan.Execution execution, Snapshot view) {
        boolean isStored = stored.fields().stream().anyMatch(field -> field.id() == column.id());
        if (!isStored || !hasNull(execution, view)) {
            return;
        }
        throw new SnellerException(
                ErrorCode.NOT_NULL_VIOLATED,
                "column " + SnellerException.quote(column.name()) + " has NULLs; give them values before SET NOT NULL");
    }

    private boolean hasNull(StatementPlan.Execution execution, Snapshot view) {
        ScanColumn read = new ScanColumn(column.id(), Path.ROOT, column.type(), CastRule.STRICT);
        ScanPredicate isNull =
                new ScanPredicate(0, new ScanPredicate.Condition.Fixed(new ColumnPredicate.NullTest(true)));
        PlanNode scan = new Leaf.Scan(new TableName(table, 0, column.name()), List.of(read), 1, List.of(isNull), -1);
        try (Query query = Running.start(scan, execution, view, null)) {
            for (Batch batch = query.next(); batch != null; batch = query.next()) {
                if (batch.rowCount() > 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
