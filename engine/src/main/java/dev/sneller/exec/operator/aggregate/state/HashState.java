package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.CandidateHashes;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** HASH_AGG: the sum of the rows' hashes, so that equal sets of rows have equal values in any order; NULLs take part, 0 over nothing. */
public final class HashState extends AggregateState {
    private final LogicalType type;
    private final CandidateHashes[] columns;
    private final LongList sums = new LongList();
    private final long[] hashes = new long[Batch.MAX_ROWS];
    private final long[] next = new long[Batch.MAX_ROWS];

    public HashState(LogicalType type, List<LogicalType> arguments) {
        this.type = type;
        columns = arguments.stream().map(CandidateHashes::of).toArray(CandidateHashes[]::new);
    }

    @Override
    public void ensure(int groupCount) {
        sums.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        columns[0].hash(arguments[0], selection, count, hashes);
        for (int c = 1; c < columns.length; c++) {
            columns[c].hash(arguments[c], selection, count, next);
            Hash.combine(hashes, next, count);
        }
        for (int i = 0; i < count; i++) {
            // Mixed again: the hashes of small numbers are too regular to be summed.
            sums.add(groups[i], Hash.mix(hashes[i] + 1));
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            sums.add(to[i], ((HashState) other).sums.get(from[i]));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        I64Vector vector = new I64Vector(type, count);
        vector.length(count);
        for (int i = 0; i < count; i++) {
            vector.values()[i] = sums.get(groups[from + i]);
        }
        return vector;
    }

    @Override
    public long bytes() {
        return sums.bytes();
    }
}
