package dev.sneller.sql.rule;

import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.BiRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;

/** A correlation that stays: the right side reads fields of the left row as parameters. */
public final class Apply extends BiRel {
    private final JoinRelType joinType;
    private final List<Integer> outer;
    private final int firstParameter;

    private Apply(
            RelNode left,
            RelNode right,
            JoinRelType joinType,
            List<Integer> outer,
            int firstParameter,
            RelDataType rowType) {
        super(left.getCluster(), left.getTraitSet(), left, right);
        this.joinType = joinType;
        this.outer = List.copyOf(outer);
        this.firstParameter = firstParameter;
        this.rowType = rowType;
    }

    static Apply of(Correlate correlate, RelNode left, RelNode right, List<Integer> outer, int firstParameter) {
        return new Apply(left, right, correlate.getJoinType(), outer, firstParameter, correlate.getRowType());
    }

    public JoinRelType joinType() {
        return joinType;
    }

    /** Fields of the left row that are parameters {@link #firstParameter} and on. */
    public List<Integer> outer() {
        return outer;
    }

    public int firstParameter() {
        return firstParameter;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new Apply(inputs.get(0), inputs.get(1), joinType, outer, firstParameter, rowType);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer)
                .item("joinType", joinType)
                .item("outer", outer)
                .item("firstParameter", firstParameter);
    }
}
