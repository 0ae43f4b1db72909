package dev.sneller.plan;

import dev.sneller.type.LogicalType;
import java.util.List;

/** The rows of all inputs, which have the same types. */
public record UnionAll(List<PlanNode> inputs) implements PlanNode {
    public UnionAll {
        inputs = List.copyOf(inputs);
    }

    @Override
    public List<LogicalType> types() {
        return inputs.get(0).types();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unionAll(this);
    }
}
