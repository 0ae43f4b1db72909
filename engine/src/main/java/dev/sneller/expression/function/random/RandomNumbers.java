package dev.sneller.expression.function.random;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.RandomStreams;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;

/** RANDOM: 64 bits anew for each row; calls with the same seed have the same numbers. */
final class RandomNumbers implements Evaluator {
    private final RandomStreams streams;
    private final Long seed;
    private final I64Vector result;
    private boolean began;
    private long stream;
    private long drawn;

    /** @param seed null for numbers that nothing repeats */
    RandomNumbers(RandomStreams streams, Long seed, LogicalType type) {
        this.streams = streams;
        this.seed = seed;
        result = new I64Vector(type, Batch.MAX_ROWS);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        if (!began) {
            // Which thread evaluates is known only now, and each has a stream of its own.
            stream = seed == null ? streams.fresh() : Mixer.draw(seed, streams.ofThisThread());
            began = true;
        }
        int rows = batch.rowCount();
        for (int i = 0; i < rows; i++) {
            result.values()[i] = Mixer.draw(stream, drawn++);
        }
        result.length(rows);
        result.validity(null);
        return result;
    }
}
