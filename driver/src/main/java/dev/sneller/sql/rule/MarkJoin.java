package dev.sneller.sql.rule;

import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.BiRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The left rows with one more field, the mark: TRUE where some right row fulfils test and condition; else NULL where for some right row that
 * fulfils the condition the test is unknown; else FALSE. So {@code x IN (SELECT y …)} is the mark of the test {@code x = y}, and EXISTS
 * one without a test.
 */
public final class MarkJoin extends BiRel {
    private final RexNode test;
    private final RexNode condition;

    /** @param test over left and right fields, as is {@code condition}; either may be the literal TRUE */
    MarkJoin(RelNode left, RelNode right, RexNode test, RexNode condition) {
        super(left.getCluster(), left.getTraitSet(), left, right);
        this.test = test;
        this.condition = condition;
    }

    public RexNode test() {
        return test;
    }

    public RexNode condition() {
        return condition;
    }

    /** The position of the mark. */
    public int markField() {
        return left.getRowType().getFieldCount();
    }

    /** Whether a condition over this node's fields is just that the mark is FALSE. */
    public boolean isUnmarked(RexNode filter) {
        return filter.isA(SqlKind.NOT)
                && ((RexCall) filter).getOperands().get(0) instanceof RexInputRef field
                && field.getIndex() == markField();
    }

    @Override
    protected RelDataType deriveRowType() {
        RelDataTypeFactory types = getCluster().getTypeFactory();
        RelDataType mark = types.createTypeWithNullability(
                types.createSqlType(SqlTypeName.BOOLEAN), test.getType().isNullable());
        return types.builder()
                .addAll(left.getRowType().getFieldList())
                .add("$MARK", mark)
                .uniquify()
                .build();
    }

    @Override
    public MarkJoin copy(RelTraitSet traits, List<RelNode> inputs) {
        return new MarkJoin(inputs.get(0), inputs.get(1), test, condition);
    }

    @Override
    public RelNode accept(RexShuttle shuttle) {
        RexNode visitedTest = shuttle.apply(test);
        RexNode visitedCondition = shuttle.apply(condition);
        return visitedTest == test && visitedCondition == condition
                ? this
                : new MarkJoin(left, right, visitedTest, visitedCondition);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("test", test).item("condition", condition);
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return metadata.getRowCount(left);
    }
}
