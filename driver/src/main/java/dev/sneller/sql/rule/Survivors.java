package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Sample;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalAsofJoin;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalIntersect;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalMinus;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.logical.LogicalTableFunctionScan;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** What may be left after the phases: the translator has exactly these cases. */
final class Survivors {
    private static final Set<Class<?>> NODES = Set.of(
            Apply.class,
            Flatten.class,
            Recursion.class,
            Sample.class,
            SharedQuery.class,
            WorkingTable.class,
            MarkJoin.class,
            LogicalTableScan.class,
            LogicalTableFunctionScan.class,
            LogicalFilter.class,
            LogicalProject.class,
            LogicalJoin.class,
            LogicalAsofJoin.class,
            LogicalAggregate.class,
            LogicalSort.class,
            LogicalUnion.class,
            LogicalIntersect.class,
            LogicalMinus.class,
            LogicalValues.class);

    private Survivors() {}

    /** Empty, or a name for each node or expression that the engine has no form for. */
    static List<String> violations(RelNode root) {
        List<String> violations = new ArrayList<>();
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                if (!NODES.contains(node.getClass())) {
                    violations.add(node.getRelTypeName());
                }
                node.accept(new Finder(node instanceof LogicalProject, violations));
                super.visit(node, ordinal, parent);
            }
        }.go(root);
        return violations;
    }

    private static final class Finder extends RexShuttle {
        private final boolean mayHaveWindows;
        private final List<String> violations;

        Finder(boolean mayHaveWindows, List<String> violations) {
            this.mayHaveWindows = mayHaveWindows;
            this.violations = violations;
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            violations.add("a subquery in this place");
            return query;
        }

        @Override
        public RexNode visitCorrelVariable(RexCorrelVariable variable) {
            violations.add("a correlated subquery of this form");
            return variable;
        }

        @Override
        public RexNode visitOver(RexOver over) {
            if (!mayHaveWindows) {
                violations.add("a window function in this place");
            }
            return super.visitOver(over);
        }
    }
}
