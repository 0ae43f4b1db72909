package dev.sneller.exec.operator.aggregate.sketch;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.column.AsVariant;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** APPROX_TOP_K: an ARRAY of [value, count], the most frequent first; empty over no value. */
public final class FrequentState extends AggregateState {
    private final int wanted;
    private final Sketches<FrequentValues> sketches;
    private final AsVariant candidates = new AsVariant();

    /**
     * @param wanted how many values
     * @param counters how many distinct ones are counted at a time
     */
    public FrequentState(int wanted, int counters) {
        this.wanted = wanted;
        sketches = new Sketches<>(() -> new FrequentValues(counters), FrequentValues::bytes);
    }

    @Override
    public void ensure(int groupCount) {
        sketches.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                int start = candidates.start(i);
                int length = candidates.length(i);
                sketches.change(groups[i], sketch -> sketch.add(candidates.bytes(), start, length, 1));
            }
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        FrequentState that = (FrequentState) other;
        for (int i = 0; i < count; i++) {
            FrequentValues theirs = that.sketches.get(from[i]);
            if (theirs != null) {
                sketches.change(to[i], sketch -> sketch.merge(theirs));
            }
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return AsVariant.arrays(count, (i, out) -> {
            FrequentValues sketch = sketches.get(groups[from + i]);
            if (sketch != null) {
                for (int place : sketch.top(wanted)) {
                    pair(sketch.value(place), sketch.count(place), out);
                }
            }
        });
    }

    private static void pair(byte[] value, long times, BinaryBuilder out) {
        out.startArray();
        out.value(value, 0);
        out.integer(times);
        out.endArray();
    }

    @Override
    public long bytes() {
        return sketches.bytes();
    }
}
