package dev.sneller.exec.operator.recursion;

import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.memory.Reservation;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.BitSet;
import java.util.List;

/** All rows so far, to keep those that are new. One thread. */
final class SeenRows {
    private final GroupTable rows;
    private final Reservation memory;
    private final BitSet seen = new BitSet();
    private final ColumnVector[] vectors;
    private final int[] groups = new int[Batch.MAX_ROWS];
    private final SelectionVector fresh = new SelectionVector(Batch.MAX_ROWS);

    SeenRows(List<LogicalType> types, Reservation memory) {
        this.rows = new GroupTable(types);
        this.memory = memory;
        this.vectors = new ColumnVector[types.size()];
    }

    /** Leaves only rows selected that were in no batch before, each once. */
    void keepNew(Batch batch) {
        for (int c = 0; c < vectors.length; c++) {
            vectors[c] = batch.column(c);
        }
        int count = batch.selectedCount();
        rows.find(vectors, batch.selection(), count, groups);
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (!seen.get(groups[i])) {
                seen.set(groups[i]);
                fresh.rows()[n++] = batch.row(i);
            }
        }
        fresh.count(n);
        batch.rows(batch.rowCount(), fresh);
        memory.ensure(rows.bytes());
    }
}
