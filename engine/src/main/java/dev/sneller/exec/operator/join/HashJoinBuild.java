package dev.sneller.exec.operator.join;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.aggregate.GroupTable;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;

/**
 * The right input of a hash join: its rows, the distinct keys among them, and for each key the chain of its rows. Read by many threads once
 * finished.
 */
public final class HashJoinBuild extends CollectSink {
    private static final int NONE = -1;

    private final PlanNode.Join plan;
    private final Reservation memory;
    private final QueryContext context;
    private GroupTable keys;
    private int[] firstRow = {};
    private int[] nextRow = {};

    public HashJoinBuild(PlanNode.Join plan, QueryContext context) {
        super(context, "JOIN");
        this.plan = plan;
        this.context = context;
        this.memory = context.reserve("JOIN");
    }

    @Override
    public void finish() {
        RowStore rows = rows();
        List<LogicalType> types = plan.right().types();
        keys = new GroupTable(plan.rightKeys().stream().map(types::get).toList());
        nextRow = new int[rows.batchCount() * Batch.MAX_ROWS];
        ColumnVector[] vectors = new ColumnVector[plan.rightKeys().size()];
        SelectionVector present = new SelectionVector(Batch.MAX_ROWS);
        int[] groups = new int[Batch.MAX_ROWS];
        for (int batch = 0; batch < rows.batchCount(); batch++) {
            context.checkCancelled();
            for (int k = 0; k < vectors.length; k++) {
                vectors[k] = rows.column(batch, plan.rightKeys().get(k));
            }
            int count = JoinKeys.matchable(vectors, plan.nullEquals(), null, rows.batchRows(batch), present);
            keys.findByHash(vectors, present, count, groups);
            link(batch, present, count, groups);
            memory.ensure(keys.bytes() + 4L * (firstRow.length + nextRow.length));
        }
    }

    private void link(int batch, SelectionVector rows, int count, int[] groups) {
        if (keys.size() > firstRow.length) {
            int before = firstRow.length;
            firstRow = Arrays.copyOf(firstRow, Math.max(keys.size(), before * 2));
            Arrays.fill(firstRow, before, firstRow.length, NONE);
        }
        for (int i = 0; i < count; i++) {
            int row = batch * Batch.MAX_ROWS + rows.row(i);
            nextRow[row] = firstRow[groups[i]];
            firstRow[groups[i]] = row;
        }
    }

    /** The table of keys; a thread looks up through {@link GroupTable#lookup}. */
    GroupTable keys() {
        return keys;
    }

    /** One of the rows of a key. */
    int first(int group) {
        return firstRow[group];
    }

    /** The next row of the same key, negative after the last. */
    int next(int row) {
        return nextRow[row];
    }
}
