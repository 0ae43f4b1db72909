package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.expression.Evaluator;
import java.util.List;
import java.util.function.Supplier;

/** Computes columns for the selected rows. */
public final class ProjectOperator implements Operator {
    private final Supplier<List<Evaluator>> expressions;
    private final int columnCount;

    /** @param expressions compiles the expressions for one thread */
    public ProjectOperator(Supplier<List<Evaluator>> expressions, int columnCount) {
        this.expressions = expressions;
        this.columnCount = columnCount;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public OperatorTask open() {
        List<Evaluator> evaluators = expressions.get();
        return (in, out) -> {
            for (int i = 0; i < columnCount; i++) {
                out.column(i, evaluators.get(i).evaluate(in, in.selection()));
            }
            out.rows(in.rowCount(), in.selection());
            return Progress.DONE;
        };
    }
}
