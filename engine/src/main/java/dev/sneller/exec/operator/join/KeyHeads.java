package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.join.table.MatchableRows;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** For each kept row the row that its key leads to, which is one of those with the same key. */
final class KeyHeads {
    private final Binary.Join plan;
    private final HashJoinBuild build;

    KeyHeads(Binary.Join plan, HashJoinBuild build) {
        this.plan = plan;
        this.build = build;
    }

    /** By row number; {@link JoinTable#NONE} for a row that matches nothing. */
    int[] all() {
        KeptRows rows = build.rows();
        JoinTable.Lookup lookup = build.table().lookup();
        int[] heads = new int[KeptRows.firstRow(rows.segmentCount())];
        Arrays.fill(heads, JoinTable.NONE);
        ColumnVector[] keys = new ColumnVector[plan.rightKeys().size()];
        SelectionVector matchable = new SelectionVector(Batch.MAX_ROWS);
        int[] found = new int[Batch.MAX_ROWS];
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            for (int k = 0; k < keys.length; k++) {
                keys[k] = rows.segment(segment, plan.rightKeys().get(k));
            }
            SelectionVector present =
                    MatchableRows.of(keys, plan.nullEquals(), null, rows.segmentRows(segment), matchable);
            int count = present == null ? rows.segmentRows(segment) : present.count();
            lookup.find(keys, present, count, found);
            for (int i = 0; i < count; i++) {
                heads[KeptRows.firstRow(segment) + (present == null ? i : present.row(i))] = found[i];
            }
        }
        return heads;
    }
}
