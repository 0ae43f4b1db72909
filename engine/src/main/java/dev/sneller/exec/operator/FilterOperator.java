package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.expression.RowFilter;
import java.util.function.Supplier;

/** Passes its input on by reference, with fewer rows selected. */
public final class FilterOperator implements Operator {
    private final Supplier<RowFilter> condition;
    private final int columnCount;

    /** @param condition compiles the condition for one thread */
    public FilterOperator(Supplier<RowFilter> condition, int columnCount) {
        this.condition = condition;
        this.columnCount = columnCount;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public OperatorTask open() {
        RowFilter filter = condition.get();
        return (in, out) -> {
            for (int i = 0; i < columnCount; i++) {
                out.column(i, in.column(i));
            }
            out.rows(in.rowCount(), filter.select(in));
            return Progress.DONE;
        };
    }
}
