package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.AsVariant;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** ARRAY_UNION_AGG: an ARRAY of each value as often as the array of the group that holds it most often; empty over none. */
public final class UnionState extends CollectState {
    public UnionState(AggregateCall call, List<LogicalType> types) {
        super(call, types);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        AsVariant arrays = new AsVariant();
        LargestCounts counts = new LargestCounts();
        return AsVariant.arrays(count, (i, out) -> {
            int[] rows = rows(groups[from + i]);
            counts.clear();
            for (int at = 0; at < rows.length; at += Batch.MAX_ROWS) {
                int n = Math.min(Batch.MAX_ROWS, rows.length - at);
                arrays.load(argument(0).vector(rows, at, n), null, n);
                for (int row = 0; row < n; row++) {
                    counts.add(arrays.bytes(), arrays.start(row));
                }
            }
            counts.write(out);
        });
    }
}
