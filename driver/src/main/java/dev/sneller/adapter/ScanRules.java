package dev.sneller.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilderFactory;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.Mappings;

/** What a {@link WarehouseScan} takes over from the nodes above it. */
final class ScanRules {
    static final RelRule<?> FILTER = new FilterRule();
    static final RelRule<?> PROJECT = new ProjectRule();
    static final RelRule<?> PROJECT_AND_FILTER = new ProjectFilterRule();
    static final RelRule<?> AGGREGATE = new AggregateRule();

    private ScanRules() {}

    private record Above(
            RelRule.OperandTransform operandSupplier, RelBuilderFactory relBuilderFactory, String description)
            implements RelRule.Config {
        /** Of a node right above a scan. */
        static Above node(Class<? extends RelNode> node, String description) {
            return new Above(
                    top -> top.operand(node)
                            .oneInput(scan -> scan.operand(WarehouseScan.class).noInputs()),
                    RelFactories.LOGICAL_BUILDER,
                    description);
        }

        @Override
        public RelRule.Config withRelBuilderFactory(RelBuilderFactory factory) {
            return new Above(operandSupplier, factory, description);
        }

        @Override
        public RelRule.Config withDescription(String text) {
            return new Above(operandSupplier, relBuilderFactory, text);
        }

        @Override
        public RelRule.Config withOperandSupplier(RelRule.OperandTransform operands) {
            return new Above(operands, relBuilderFactory, description);
        }

        @Override
        public RelRule<?> toRule() {
            throw new UnsupportedOperationException("one rule of each kind");
        }
    }

    /** Conditions that can be said in our SQL sink into the scan; those that it tests exactly are not tested again. */
    private static final class FilterRule extends RelRule<RelRule.Config> {
        FilterRule() {
            super(Above.node(Filter.class, "Filter into WarehouseScan"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Filter filter = call.rel(0);
            WarehouseScan scan = call.rel(1);
            Conditions translator = scan.translator();
            List<RexNode> sinking = new ArrayList<>();
            List<RexNode> staying = new ArrayList<>();
            for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
                RexNode ofTable = conjunct.accept(new Substitution(scan.reads()));
                Optional<Condition> condition = translator.translate(ofTable);
                if (condition.isPresent() && !scan.conditions().contains(ofTable)) {
                    sinking.add(ofTable);
                }
                if (condition.isEmpty() || !condition.get().exact()) {
                    staying.add(conjunct);
                }
            }
            int conjuncts = RelOptUtil.conjunctions(filter.getCondition()).size();
            if (sinking.isEmpty() && staying.size() == conjuncts) {
                return;
            }
            call.transformTo(call.builder()
                    .push(scan.where(sinking))
                    .filter(RexUtil.composeConjunction(filter.getCluster().getRexBuilder(), staying))
                    .build());
        }
    }

    /** The scan reads only the columns and paths that are asked for; what is computed of them is computed above it. */
    private static final class ProjectRule extends RelRule<RelRule.Config> {
        ProjectRule() {
            super(Above.node(Project.class, "Project into WarehouseScan"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Project project = call.rel(0);
            WarehouseScan scan = call.rel(1);
            List<RexNode> wanted = new Substitution(scan.reads()).apply(project.getProjects());
            ReadShuttle shuttle = new ReadShuttle(scan);
            List<RexNode> above = shuttle.apply(wanted);
            List<RexNode> reads = shuttle.reads();
            if (reads.equals(scan.reads())) {
                return;
            }
            if (reads.equals(wanted)) {
                call.transformTo(scan.reading(reads, project.getRowType()));
                return;
            }
            call.transformTo(call.builder()
                    .push(shuttle.scan())
                    .project(above, project.getRowType().getFieldNames())
                    .build());
        }
    }

    /** The same past a filter that stays, as those about documents do. */
    private static final class ProjectFilterRule extends RelRule<RelRule.Config> {
        ProjectFilterRule() {
            super(new Above(
                    top -> top.operand(Project.class)
                            .oneInput(filter -> filter.operand(Filter.class)
                                    .oneInput(scan ->
                                            scan.operand(WarehouseScan.class).noInputs())),
                    RelFactories.LOGICAL_BUILDER,
                    "Project past Filter into WarehouseScan"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            Project project = call.rel(0);
            Filter filter = call.rel(1);
            WarehouseScan scan = call.rel(2);
            RexShuttle ofTable = new Substitution(scan.reads());
            ReadShuttle shuttle = new ReadShuttle(scan);
            List<RexNode> above = shuttle.apply(ofTable.apply(project.getProjects()));
            RexNode condition = filter.getCondition().accept(ofTable).accept(shuttle);
            if (shuttle.reads().equals(scan.reads())) {
                return;
            }
            call.transformTo(call.builder()
                    .push(shuttle.scan())
                    .filter(condition)
                    .project(above, project.getRowType().getFieldNames())
                    .build());
        }
    }

    /** An aggregate right above the scan reads its keys and arguments alone, COUNT(*) nothing. */
    private static final class AggregateRule extends RelRule<RelRule.Config> {
        AggregateRule() {
            super(Above.node(LogicalAggregate.class, "Aggregate into WarehouseScan"));
        }

        @Override
        public void onMatch(RelOptRuleCall call) {
            LogicalAggregate aggregate = call.rel(0);
            WarehouseScan scan = call.rel(1);
            List<Integer> used = new ArrayList<>(new TreeSet<>(RelOptUtil.getAllFields(aggregate)));
            if (used.size() == scan.reads().size()) {
                return;
            }
            Map<Integer, Integer> places = new HashMap<>();
            RelDataTypeFactory.Builder row =
                    aggregate.getCluster().getTypeFactory().builder();
            for (int field : used) {
                places.put(field, places.size());
                row.add(scan.getRowType().getFieldList().get(field));
            }
            WarehouseScan less =
                    scan.reading(used.stream().map(scan.reads()::get).toList(), row.build());
            Mappings.TargetMapping mapping =
                    Mappings.target(places, scan.reads().size(), used.size());
            call.transformTo(aggregate.copy(
                    aggregate.getTraitSet(),
                    less,
                    aggregate.getGroupSet().permute(places),
                    ImmutableBitSet.ORDERING.immutableSortedCopy(
                            ImmutableBitSet.permute(aggregate.getGroupSets(), places)),
                    aggregate.getAggCallList().stream()
                            .map(function -> function.transform(mapping))
                            .toList()));
        }
    }

    /** References to a scan's fields become what the scan reads. */
    private static final class Substitution extends RexShuttle {
        private final List<RexNode> reads;

        Substitution(List<RexNode> reads) {
            this.reads = reads;
        }

        @Override
        public RexNode visitInputRef(RexInputRef reference) {
            return reads.get(reference.getIndex());
        }
    }

    /** Over a table's row: what can be read becomes a reference to it, and the largest such parts are remembered. */
    private static final class ReadShuttle extends RexShuttle {
        private final WarehouseScan scan;
        private final List<RexNode> reads = new ArrayList<>();

        ReadShuttle(WarehouseScan scan) {
            this.scan = scan;
        }

        List<RexNode> reads() {
            return reads;
        }

        /** A scan of what was found. */
        WarehouseScan scan() {
            RelDataTypeFactory.Builder row = scan.getCluster().getTypeFactory().builder();
            for (int i = 0; i < reads.size(); i++) {
                row.add("R" + i, reads.get(i).getType());
            }
            return scan.reading(reads, row.build());
        }

        @Override
        public RexNode visitCall(RexCall call) {
            return SqlText.read(call, scan.fields()).isPresent() ? reference(call) : super.visitCall(call);
        }

        @Override
        public RexNode visitInputRef(RexInputRef column) {
            return reference(column);
        }

        private RexNode reference(RexNode read) {
            int index = reads.indexOf(read);
            if (index < 0) {
                index = reads.size();
                reads.add(read);
            }
            return new RexInputRef(index, read.getType());
        }
    }
}
