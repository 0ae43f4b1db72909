package dev.sneller.exec.operator.aggregate.sketch;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.column.CandidateHashes;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.List;

/** APPROX_COUNT_DISTINCT of one column or of combinations of several; rows with a NULL do not count. */
public final class DistinctSketchState extends AggregateState {
    private final LogicalType type;
    private final CandidateHashes[] columns;
    private final Sketches<HyperLogLog> sketches = new Sketches<>(HyperLogLog::new, HyperLogLog::bytes);
    private final long[] hashes = new long[Batch.MAX_ROWS];
    private final long[] next = new long[Batch.MAX_ROWS];

    public DistinctSketchState(LogicalType type, List<LogicalType> arguments) {
        this.type = type;
        columns = arguments.stream().map(CandidateHashes::of).toArray(CandidateHashes[]::new);
    }

    @Override
    public void ensure(int groupCount) {
        sketches.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        columns[0].hash(arguments[0], selection, count, hashes);
        for (int c = 1; c < columns.length; c++) {
            columns[c].hash(arguments[c], selection, count, next);
            Hash.combine(hashes, next, count);
        }
        for (int i = 0; i < count; i++) {
            if (isPresent(arguments, selection == null ? i : selection.row(i))) {
                // Mixed again: ranks need independent bits everywhere.
                long hash = Hash.mix(hashes[i] + 1);
                sketches.change(groups[i], sketch -> sketch.add(hash));
            }
        }
    }

    private boolean isPresent(ColumnVector[] arguments, int row) {
        for (int c = 0; c < columns.length; c++) {
            if (!Validity.isPresent(arguments[c].validity(), row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        DistinctSketchState that = (DistinctSketchState) other;
        for (int i = 0; i < count; i++) {
            HyperLogLog theirs = that.sketches.get(from[i]);
            if (theirs != null) {
                sketches.change(to[i], sketch -> sketch.merge(theirs));
            }
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        I64Vector vector = new I64Vector(type, count);
        vector.length(count);
        for (int i = 0; i < count; i++) {
            HyperLogLog sketch = sketches.get(groups[from + i]);
            vector.values()[i] = sketch == null ? 0 : sketch.estimate();
        }
        return vector;
    }

    @Override
    public long bytes() {
        return sketches.bytes();
    }
}
