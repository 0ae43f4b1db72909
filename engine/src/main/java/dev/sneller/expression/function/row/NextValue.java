package dev.sneller.expression.function.row;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.SequenceSource;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;

/** NEXTVAL (sequence): another number for every row that is asked for. */
final class NextValue implements Evaluator {
    private final SequenceSource sequences;
    private final String sequence;
    private final I64Vector result;

    private NextValue(CallSite site) {
        sequences = site.context().sequences();
        sequence = site.constant(0).text();
        result = new I64Vector(site.type(), Batch.MAX_ROWS);
    }

    static Evaluator bind(CallSite site) {
        return new NextValue(site);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int count = selection == null ? batch.rowCount() : selection.count();
        if (count > 0) {
            SequenceSource.Numbers numbers = sequences.take(sequence, count);
            long[] values = result.values();
            for (int i = 0; i < count; i++) {
                values[selection == null ? i : selection.rows()[i]] = numbers.first() + i * numbers.step();
            }
        }
        result.length(batch.rowCount());
        return result;
    }
}
