package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilderFactory;
import org.apache.calcite.util.ImmutableBitSet;

/** What sinks below a {@link Flatten}. */
final class FlattenTransposes {
    /** Conditions about kept fields alone: they are tested once a document, not once a member. */
    static final RelRule<?> FILTER = new FilterRule();

    /** Paths read of kept documents: rows are repeated without the documents. */
    static final RelRule<?> READS = new ReadsRule();

    static final RelRule<?> FILTERED_READS = new FilteredReadsRule();

    private FlattenTransposes() {}

    private record RuleConfig(
            RelRule.OperandTransform operandSupplier, RelBuilderFactory relBuilderFactory, String description)
            implements RelRule.Config {
        static RuleConfig of(RelRule.OperandTransform nodes, String description) {
            return new RuleConfig(nodes, RelFactories.LOGICAL_BUILDER, description);
        }

        @Override
        public RelRule.Config withRelBuilderFactory(RelBuilderFactory factory) {
            return new RuleConfig(operandSupplier, factory, description);
        }

        @Override
        public RelRule.Config withDescription(String newDescription) {
            return new RuleConfig(operandSupplier, relBuilderFactory, newDescription);
        }

        @Override
        public RelRule.Config withOperandSupplier(RelRule.OperandTransform transform) {
            return new RuleConfig(transform, relBuilderFactory, description);
        }

        @Override
        public RelRule<?> toRule() {
            throw new UnsupportedOperationException("one rule of each kind");
        }
    }

    private static final class FilterRule extends RelRule<RelRule.Config> {
        FilterRule() {
            super(RuleConfig.of(
                    filter -> filter.operand(LogicalFilter.class)
                            .oneInput(flatten -> flatten.operand(Flatten.class).anyInputs()),
                    "Filter below Flatten"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            LogicalFilter filter = call.rel(0);
            Flatten flatten = call.rel(1);
            ImmutableBitSet kept = ImmutableBitSet.range(flatten.kept().size());
            List<RexNode> below = new ArrayList<>();
            List<RexNode> above = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
                boolean sinks =
                        kept.contains(RelOptUtil.InputFinder.bits(conjunct)) && !RexUtil.containsCorrelation(conjunct);
                (sinks ? below : above).add(conjunct);
            }
            if (below.isEmpty()) {
                return;
            }
            RexBuilder rex = filter.getCluster().getRexBuilder();
            RexNode condition = RexUtil.composeConjunction(rex, below).accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeInputRef(flatten.getInput(), flatten.kept().get(ref.getIndex()));
                }
            });
            RelNode input = LogicalFilter.create(flatten.getInput(), condition);
            RelNode result = flatten.copy(flatten.getTraitSet(), List.of(input));
            call.transformTo(
                    above.isEmpty() ? result : LogicalFilter.create(result, RexUtil.composeConjunction(rex, above)));
        }
    }

    private static final class ReadsRule extends RelRule<RelRule.Config> {
        ReadsRule() {
            super(RuleConfig.of(
                    project -> project.operand(LogicalProject.class)
                            .oneInput(flatten -> flatten.operand(Flatten.class).anyInputs()),
                    "Reads below Flatten"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            sink(call, call.rel(0), null, call.rel(1));
        }
    }

    private static final class FilteredReadsRule extends RelRule<RelRule.Config> {
        FilteredReadsRule() {
            super(RuleConfig.of(
                    project -> project.operand(LogicalProject.class)
                            .oneInput(filter -> filter.operand(LogicalFilter.class)
                                    .oneInput(flatten ->
                                            flatten.operand(Flatten.class).anyInputs())),
                    "Reads below Filter and Flatten"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            sink(call, call.rel(0), call.rel(1), call.rel(2));
        }
    }

    /** @param filter between the two, null if there is none */
    private static void sink(RelOptRuleCall call, LogicalProject project, LogicalFilter filter, Flatten flatten) {
        Below below = new Below(flatten);
        List<RexNode> expressions = new ArrayList<>();
        project.getProjects().forEach(expression -> expressions.add(expression.accept(below)));
        RexNode condition = filter == null ? null : filter.getCondition().accept(below);
        if (below.reads == 0) {
            return;
        }
        Flatten smaller = below.flatten();
        RelNode rows = filter == null ? smaller : LogicalFilter.create(smaller, below.placed(condition, smaller));
        expressions.replaceAll(expression -> below.placed(expression, smaller));
        RelNode result = LogicalProject.create(
                rows, project.getHints(), expressions, project.getRowType().getFieldNames(), Set.of());
        call.transformTo(RelOptUtil.createCastRel(result, project.getRowType(), false));
    }

    /** Collects what expressions above read of kept fields, and numbers it: negative numbers stand for members' columns meanwhile. */
    private static final class Below extends RexShuttle {
        private final Flatten flatten;
        private final RexBuilder rex;
        private final Map<RexNode, Integer> fields = new LinkedHashMap<>();
        private int reads;

        Below(Flatten flatten) {
            this.flatten = flatten;
            this.rex = flatten.getCluster().getRexBuilder();
        }

        @Override
        public RexNode visitCall(org.apache.calcite.rex.RexCall call) {
            if (!DocumentReads.isOne(call) || !isKept(call)) {
                return super.visitCall(call);
            }
            reads++;
            return field(call.accept(toInput()), call);
        }

        @Override
        public RexNode visitInputRef(RexInputRef ref) {
            return isKept(ref) ? field(ref.accept(toInput()), ref) : ref;
        }

        private boolean isKept(RexNode node) {
            return RelOptUtil.InputFinder.bits(node).nextSetBit(flatten.kept().size()) < 0;
        }

        private RexShuttle toInput() {
            return new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeInputRef(flatten.getInput(), flatten.kept().get(ref.getIndex()));
                }
            };
        }

        /** A reference whose index lies behind all fields of the flatten as it is. */
        private RexNode field(RexNode below, RexNode above) {
            int position = fields.computeIfAbsent(below, node -> fields.size());
            return new RexInputRef(flatten.getRowType().getFieldCount() + position, above.getType());
        }

        Flatten flatten() {
            List<RexNode> projects = new ArrayList<>(fields.keySet());
            List<Integer> kept = new ArrayList<>(fields.values());
            projects.add(flatten.document());
            RelNode input =
                    LogicalProject.create(flatten.getInput(), List.of(), projects, (List<String>) null, Set.of());
            RexNode document = rex.makeInputRef(input, projects.size() - 1);
            return new Flatten(input, document, flatten.options(), kept, flatten.columns());
        }

        /** The expression over the smaller flatten. */
        RexNode placed(RexNode expression, Flatten smaller) {
            int before = flatten.getRowType().getFieldCount();
            return expression.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    int index = ref.getIndex() >= before
                            ? ref.getIndex() - before
                            : ref.getIndex() - flatten.kept().size() + fields.size();
                    return rex.makeInputRef(smaller, index);
                }
            });
        }
    }
}
