package dev.sneller.sql.rule;

import dev.sneller.plan.FlattenColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexPermuteInputsShuttle;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.IntPair;
import org.apache.calcite.util.mapping.Mapping;
import org.apache.calcite.util.mapping.MappingType;
import org.apache.calcite.util.mapping.Mappings;

/** Calcite's trimmer of unused fields, which also knows {@link Flatten} and {@link MarkJoin}. Public, since its methods are called by reflection. */
public final class FieldTrimmer extends RelFieldTrimmer {
    private FieldTrimmer(RelNode root, boolean simplifies) {
        super(
                null,
                RelFactories.LOGICAL_BUILDER
                        .create(root.getCluster(), null)
                        .transform(config -> config.withSimplify(simplifies)));
    }

    /** The plan with only those fields that somebody reads; its expressions have been simplified by who made them. */
    static RelNode trimmed(RelNode root) {
        return new FieldTrimmer(root, false).trim(root);
    }

    /** As above, and with simpler expressions: for plans put together of parts. */
    static RelNode simplified(RelNode root) {
        return new FieldTrimmer(root, true).trim(root);
    }

    /** Keeps what is used, and lets the document be read below: so it can become a path of a scan. */
    public TrimResult trimFields(Flatten flatten, ImmutableBitSet fieldsUsed, Set<RelDataTypeField> extra) {
        ImmutableBitSet used = fieldsUsed.isEmpty() ? ImmutableBitSet.of(cheapest(flatten)) : fieldsUsed;
        int keptCount = flatten.kept().size();
        List<Integer> keptUsed = new ArrayList<>();
        List<FlattenColumn> columns = new ArrayList<>();
        Mapping mapping = Mappings.create(
                MappingType.INVERSE_SURJECTION, flatten.getRowType().getFieldCount(), used.cardinality());
        int position = 0;
        for (int field : used) {
            mapping.set(field, position++);
            if (field < keptCount) {
                keptUsed.add(flatten.kept().get(field));
            } else {
                columns.add(flatten.columns().get(field - keptCount));
            }
        }
        ImmutableBitSet read = ImmutableBitSet.of(keptUsed).union(RelOptUtil.InputFinder.bits(flatten.document()));
        TrimResult trimmed = trimChild(flatten, flatten.getInput(), read, Set.of());
        return result(flatten(flatten, trimmed, keptUsed, columns), mapping);
    }

    /** Rows have to have a field: where nothing is read of them the position, if it is still there. */
    private static int cheapest(Flatten flatten) {
        int index = flatten.columns().indexOf(FlattenColumn.INDEX);
        return index < 0
                ? flatten.getRowType().getFieldCount() - 1
                : flatten.kept().size() + index;
    }

    /** Keeps what is used above and by the condition; the mark stays. */
    public TrimResult trimFields(MarkJoin join, ImmutableBitSet used, Set<RelDataTypeField> extra) {
        int leftWidth = join.markField();
        int rightWidth = join.getRight().getRowType().getFieldCount();
        ImmutableBitSet read = RelOptUtil.InputFinder.bits(List.of(join.test(), join.condition()), null);
        ImmutableBitSet leftUsed =
                used.except(ImmutableBitSet.of(leftWidth)).union(read.intersect(ImmutableBitSet.range(leftWidth)));
        ImmutableBitSet rightUsed = read.intersect(ImmutableBitSet.range(leftWidth, leftWidth + rightWidth))
                .shift(-leftWidth);
        TrimResult left = trimChild(join, join.getLeft(), leftUsed, Set.of());
        TrimResult right = trimChild(join, join.getRight(), rightUsed, Set.of());
        int newLeft = left.left.getRowType().getFieldCount();
        int newRight = right.left.getRowType().getFieldCount();
        Mapping fields = Mappings.create(MappingType.INVERSE_SURJECTION, leftWidth + rightWidth, newLeft + newRight);
        Mapping output = Mappings.create(MappingType.INVERSE_SURJECTION, leftWidth + 1, newLeft + 1);
        for (IntPair pair : left.right) {
            fields.set(pair.source, pair.target);
            output.set(pair.source, pair.target);
        }
        for (IntPair pair : right.right) {
            fields.set(leftWidth + pair.source, newLeft + pair.target);
        }
        output.set(leftWidth, newLeft);
        RexShuttle moved = new RexPermuteInputsShuttle(fields, left.left, right.left);
        return result(
                new MarkJoin(left.left, right.left, moved.apply(join.test()), moved.apply(join.condition())), output);
    }

    private static RelNode flatten(
            Flatten flatten, TrimResult trimmed, List<Integer> keptUsed, List<FlattenColumn> columns) {
        RelNode input = trimmed.left;
        RexNode document = flatten.document().accept(new RexPermuteInputsShuttle(trimmed.right, input));
        List<Integer> kept = keptUsed.stream().map(trimmed.right::getTarget).toList();
        if (document instanceof RexInputRef) {
            return new Flatten(input, document, flatten.options(), kept, columns);
        }
        RexBuilder rex = flatten.getCluster().getRexBuilder();
        List<RexNode> fields = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int field : kept) {
            positions.add(fields.size());
            fields.add(rex.makeInputRef(input, field));
        }
        fields.add(document);
        RelNode below = LogicalProject.create(input, List.of(), fields, (List<String>) null, Set.of());
        return new Flatten(below, rex.makeInputRef(below, fields.size() - 1), flatten.options(), positions, columns);
    }
}
