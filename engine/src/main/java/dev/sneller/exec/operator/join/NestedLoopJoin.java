package dev.sneller.exec.operator.join;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import java.util.function.Supplier;

/** Join by any condition: every left row meets every right one. */
public final class NestedLoopJoin implements Operator {
    private final Binary.NestedLoop plan;
    private final KeptSide right;
    private final Supplier<RowFilter> condition;
    private final Supplier<RowFilter> unknown;

    /**
     * @param condition compiles the condition for one thread; null = every pair
     * @param unknown compiles that the condition is NULL, for null-aware kinds; null = never
     */
    public NestedLoopJoin(
            Binary.NestedLoop plan, KeptSide right, Supplier<RowFilter> condition, Supplier<RowFilter> unknown) {
        this.plan = plan;
        this.right = right;
        this.condition = condition;
        this.unknown = unknown;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        return new NestedLoopProbe(
                plan, right, condition == null ? null : condition.get(), unknown == null ? null : unknown.get());
    }
}
