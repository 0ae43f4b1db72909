package dev.sneller.expression;

import dev.sneller.expression.batch.Assembler;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** CASE: every condition is evaluated where no earlier one was true, every result only where its condition is. */
final class CaseEvaluator implements Evaluator {
    private static final int WORDS = Masks.words(Batch.MAX_ROWS);

    private final Evaluator[] conditions;
    private final Evaluator[] results;
    private final Evaluator otherwise;
    private final Assembler assembler;
    private final SelectionVector open = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector taken = new SelectionVector(Batch.MAX_ROWS);
    private final long[] left = new long[WORDS];
    private final long[] hit = new long[WORDS];

    CaseEvaluator(List<Evaluator> conditions, List<Evaluator> results, Evaluator otherwise, LogicalType type) {
        this.conditions = conditions.toArray(new Evaluator[0]);
        this.results = results.toArray(new Evaluator[0]);
        this.otherwise = otherwise;
        assembler = new Assembler(type);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int rows = batch.rowCount();
        int wanted = selection == null ? rows : selection.count();
        Selections.toMask(selection, rows, left);
        SelectionVector remaining = selection;
        boolean began = false;
        for (int i = 0; i < conditions.length && (remaining == null || remaining.count() > 0); i++) {
            ColumnVector truth = conditions[i].evaluate(batch, remaining);
            Truth.bits(truth, hit);
            Masks.and(hit, truth.validity(), rows);
            Masks.and(hit, left, rows);
            if (Masks.isEmpty(hit, rows)) {
                continue;
            }
            taken.fromMask(hit, rows);
            if (taken.count() == wanted) {
                return results[i].evaluate(batch, selection);
            }
            began = begin(began, rows);
            assembler.put(results[i].evaluate(batch, taken), taken.rows(), taken.count());
            Masks.andNot(left, hit, rows);
            open.fromMask(left, rows);
            remaining = open;
        }
        if (!began) {
            return otherwise.evaluate(batch, selection);
        }
        if (remaining.count() > 0) {
            assembler.put(otherwise.evaluate(batch, remaining), remaining.rows(), remaining.count());
        }
        return assembler.finish();
    }

    private boolean begin(boolean began, int rows) {
        if (!began) {
            assembler.begin(rows);
        }
        return true;
    }
}
