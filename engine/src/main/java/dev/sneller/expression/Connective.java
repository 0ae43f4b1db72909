package dev.sneller.expression;

import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * AND and OR in three values. An operand is evaluated where no earlier one has decided: FALSE decides AND, TRUE decides OR; NULL
 * decides nothing.
 */
final class Connective implements Evaluator {
    private static final int WORDS = Masks.words(Batch.MAX_ROWS);

    private final Evaluator[] operands;
    private final boolean decisive;
    private final BoolVector result = new BoolVector(Batch.MAX_ROWS);
    private final SelectionVector open = new SelectionVector(Batch.MAX_ROWS);
    private final long[] decided = new long[WORDS];
    private final long[] unknown = new long[WORDS];
    private final long[] bits = new long[WORDS];
    private final long[] undecided = new long[WORDS];

    /** @param decisive the value of one operand that is the value of all: FALSE for AND, TRUE for OR */
    Connective(List<Evaluator> operands, boolean decisive) {
        this.operands = operands.toArray(new Evaluator[0]);
        this.decisive = decisive;
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int rows = batch.rowCount();
        Masks.fill(decided, rows, false);
        Masks.fill(unknown, rows, false);
        Selections.toMask(selection, rows, undecided);
        SelectionVector left = selection;
        for (Evaluator operand : operands) {
            merge(operand.evaluate(batch, left), rows);
            Masks.andNot(undecided, decided, rows);
            if (Masks.isEmpty(undecided, rows)) {
                break;
            }
            open.fromMask(undecided, rows);
            left = open;
        }
        return finish(rows);
    }

    /** Only rows still undecided are defined in {@code operand}. */
    private void merge(ColumnVector operand, int rows) {
        Truth.bits(operand, bits);
        if (!decisive) {
            Masks.not(bits, rows);
        }
        long[] validity = operand.validity();
        int words = Masks.words(rows);
        for (int w = 0; w < words; w++) {
            long present = validity == null ? -1L : validity[w];
            decided[w] |= bits[w] & present & undecided[w];
            unknown[w] |= ~present & undecided[w];
        }
    }

    private BoolVector finish(int rows) {
        long[] values = result.bits();
        long[] validity = result.writableValidity();
        int words = Masks.words(rows);
        for (int w = 0; w < words; w++) {
            values[w] = decisive ? decided[w] : ~decided[w];
            validity[w] &= decided[w] | ~unknown[w];
        }
        result.length(rows);
        return result;
    }
}
