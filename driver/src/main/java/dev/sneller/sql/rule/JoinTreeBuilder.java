package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.rules.MultiJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Makes joins of a chosen tree; each condition stands where all its inputs have come together. */
final class JoinTreeBuilder {
    private final MultiJoin join;
    private final int[] inputOfField;
    private final List<KeyClass> keys;
    private final List<JoinOrder.Condition> conditions;
    private final RexBuilder rex;

    JoinTreeBuilder(MultiJoin join, int[] inputOfField, List<KeyClass> keys, List<JoinOrder.Condition> conditions) {
        this.join = join;
        this.inputOfField = inputOfField;
        this.keys = keys;
        this.conditions = conditions;
        this.rex = join.getCluster().getRexBuilder();
    }

    /** Joined inputs, and for each of their fields which one of the whole join it is. */
    private record Joined(RelNode node, List<Integer> fields) {}

    /** The joins, with the fields of the whole in order. */
    RelNode build(JoinOrder.Tree tree) {
        Joined all = joined(tree);
        List<RexNode> fields = new ArrayList<>();
        for (int field = 0; field < inputOfField.length; field++) {
            fields.add(rex.makeInputRef(all.node, all.fields.indexOf(field)));
        }
        return LogicalProject.create(all.node, List.of(), fields, join.getRowType(), Set.of());
    }

    private Joined joined(JoinOrder.Tree tree) {
        if (tree.probe() == null) {
            return input(tree);
        }
        Joined probe = joined(tree.probe());
        Joined build = joined(tree.build());
        List<Integer> fields = new ArrayList<>(probe.fields);
        fields.addAll(build.fields);
        List<RexNode> met = new ArrayList<>();
        for (KeyClass key : keys) {
            KeyClass.Member one = key.memberIn(tree.probe().inputs());
            KeyClass.Member other = key.memberIn(tree.build().inputs());
            if (one != null && other != null) {
                met.add(over(equal(one, other), fields));
            }
        }
        for (JoinOrder.Condition each : conditions) {
            boolean isMet = each.isWithin(tree.inputs())
                    && !each.isWithin(tree.probe().inputs())
                    && !each.isWithin(tree.build().inputs());
            if (isMet) {
                met.add(over(each.node(), fields));
            }
        }
        RexNode condition = RexUtil.composeConjunction(rex, met);
        return new Joined(
                LogicalJoin.create(probe.node, build.node, List.of(), condition, Set.of(), JoinRelType.INNER), fields);
    }

    private Joined input(JoinOrder.Tree tree) {
        int index = Integer.numberOfTrailingZeros(tree.inputs());
        List<Integer> fields = IntStream.range(0, inputOfField.length)
                .filter(field -> inputOfField[field] == index)
                .boxed()
                .toList();
        List<RexNode> own = new ArrayList<>();
        for (KeyClass key : keys) {
            List<KeyClass.Member> equal = key.allIn(index);
            for (int i = 1; i < equal.size(); i++) {
                own.add(over(equal(equal.get(0), equal.get(i)), fields));
            }
        }
        for (JoinOrder.Condition each : conditions) {
            if (each.isWithin(tree.inputs())) {
                own.add(over(each.node(), fields));
            }
        }
        RelNode node = join.getInput(index);
        return new Joined(
                own.isEmpty() ? node : LogicalFilter.create(node, RexUtil.composeConjunction(rex, own)), fields);
    }

    private RexNode equal(KeyClass.Member one, KeyClass.Member other) {
        return rex.makeCall(
                SqlStdOperatorTable.EQUALS, rex.makeInputRef(join, one.field()), rex.makeInputRef(join, other.field()));
    }

    private static RexNode over(RexNode condition, List<Integer> fields) {
        return condition.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return new RexInputRef(fields.indexOf(ref.getIndex()), ref.getType());
            }
        });
    }
}
