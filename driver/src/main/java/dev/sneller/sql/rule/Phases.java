package dev.sneller.sql.rule;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** Rewrites algebra until the engine has a form for every node of it. */
public final class Phases {
    private static final int ORDERED_BY_RULE = 2;

    private Phases() {}

    /** @throws SnellerException UNSUPPORTED for what no phase could get rid of */
    public static RelNode run(RelNode root) {
        return SharedQueries.plan(root, Phases::planned);
    }

    private static RelNode planned(RelNode root) {
        RelNode plan = OuterParameters.apply(isTrivial(root) ? FieldTrimmer.trimmed(root) : rewrite(root));
        List<String> left = Survivors.violations(plan);
        if (!left.isEmpty()) {
            throw new SnellerException(ErrorCode.UNSUPPORTED, "no plan was found for " + String.join(", ", left));
        }
        return plan;
    }

    private static RelNode rewrite(RelNode root) {
        RelNode plan = LateralChains.apply(Flattening.apply(Recursion.rewrite(root)));
        if (hasSubQuery(plan)) {
            plan = SemiJoins.apply(plan);
            plan = LateralChains.apply(SubQueries.apply(plan));
            plan = Decorrelation.apply(plan);
        }
        plan = Shape.hasSetOperation(plan) ? Programs.run(Programs.SET_OPERATIONS, plan) : plan;
        plan = FieldTrimmer.simplified(Disjunctions.apply(plan));
        plan = Programs.run(Programs.PUSH, plan);
        int tables = inputs(plan);
        if (tables > ORDERED_BY_RULE) {
            plan = SemiJoinPlacement.apply(plan);
            plan = JoinOrder.apply(Programs.run(Programs.MULTI_JOINS, plan));
            plan = Programs.run(Programs.JOIN_ORDER, plan);
            plan = Programs.run(Programs.PUSH, plan);
        }
        boolean hasPaths = tables > 1 || Shape.hasFlatten(plan);
        return FieldTrimmer.trimmed(hasPaths ? Programs.run(Programs.PATHS, plan) : plan);
    }

    /** Tables, and what stands for queries that are planned by themselves. */
    private static int inputs(RelNode root) {
        Set<RelOptTable> tables = new HashSet<>();
        int[] queries = {0};
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                if (node instanceof TableScan scan) {
                    tables.add(scan.getTable());
                }
                queries[0] += node instanceof SharedQuery ? 1 : 0;
                super.visit(node, ordinal, parent);
            }
        }.go(root);
        return tables.size() + queries[0];
    }

    /** One table or none, no subquery and no set operation: the translator alone does as well as the rules. */
    private static boolean isTrivial(RelNode root) {
        int[] scans = {0};
        boolean[] setOperation = {false};
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                scans[0] += node instanceof TableScan ? 1 : 0;
                setOperation[0] |= isHard(node);
                super.visit(node, ordinal, parent);
            }
        }.go(root);
        return scans[0] <= 1 && !setOperation[0] && !hasSubQuery(root) && !Shape.hasFilterAboveProject(root);
    }

    private static boolean isHard(RelNode node) {
        return node instanceof SharedQuery
                || node instanceof SetOp
                || node instanceof TableFunctionScan
                || node instanceof RepeatUnion;
    }

    static boolean hasSubQuery(RelNode root) {
        boolean[] found = {!RelOptUtil.getVariablesUsed(root).isEmpty()};
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                found[0] |= node instanceof org.apache.calcite.rel.core.Correlate;
                node.accept(new RexShuttle() {
                    @Override
                    public RexNode visitSubQuery(RexSubQuery query) {
                        found[0] = true;
                        return query;
                    }
                });
                super.visit(node, ordinal, parent);
            }
        }.go(root);
        return found[0];
    }
}
