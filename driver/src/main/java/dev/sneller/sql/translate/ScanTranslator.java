package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;
import dev.sneller.plan.Unary;
import dev.sneller.sql.function.VariantAs;
import dev.sneller.sql.validate.StoredTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/**
 * A scan with the filters and the projection directly above it: they decide which columns and paths are read and by what is
 * skipped.
 */
final class ScanTranslator {
    private final List<Expression> projection = new ArrayList<>();
    private final List<Expression> filters = new ArrayList<>();
    private final List<ScanTest> tests = new ArrayList<>();
    private final ScanColumns columns;
    private final ExpressionTranslator expressions;

    private ScanTranslator(StoredTable table) {
        columns = new ScanColumns(table);
        expressions = new ExpressionTranslator(columns);
    }

    /** Whether the node is a scan below nothing but filters and projections that only select columns, paths and casts. */
    static boolean matches(RelNode node) {
        if (node instanceof Project project && project.containsOver()) {
            return false;
        }
        RelNode below = node instanceof Project project ? project.getInput() : node;
        while (!(below instanceof TableScan)) {
            boolean selects = below instanceof Filter || below instanceof Project project && isSelection(project);
            if (!selects) {
                return false;
            }
            below = below.getInput(0);
        }
        return true;
    }

    private static boolean isSelection(Project project) {
        return project.getProjects().stream().allMatch(ScanTranslator::isRead);
    }

    private static boolean isRead(RexNode node) {
        if (node instanceof RexCall call && (call.isA(SqlKind.CAST) || call.getOperator() instanceof VariantAs)) {
            return isRead(call.getOperands().get(0));
        }
        return PathChain.of(node).base() instanceof RexInputRef;
    }

    /** @param node for which {@link #matches} holds */
    static PlanNode translate(RelNode node, long estimatedRows) {
        return of(node, node.getCluster().getRexBuilder().identityProjects(node.getRowType()), estimatedRows);
    }

    /** As many rows as the node has, without columns. */
    static PlanNode rowsOf(RelNode node, long estimatedRows) {
        return of(node, List.of(), estimatedRows);
    }

    private static PlanNode of(RelNode node, List<? extends RexNode> wanted, long estimatedRows) {
        List<RexNode> projects = new ArrayList<>(wanted);
        List<RexNode> conjuncts = new ArrayList<>();
        RelNode below = node;
        while (!(below instanceof TableScan)) {
            if (below instanceof Project project) {
                projects = RelOptUtil.pushPastProject(projects, project);
                conjuncts = new ArrayList<>(RelOptUtil.pushPastProject(conjuncts, project));
            } else {
                RexNode condition = ((Filter) below).getCondition();
                RexNode expanded = RexUtil.expandSearch(node.getCluster().getRexBuilder(), null, condition);
                conjuncts.addAll(0, RelOptUtil.conjunctions(expanded));
            }
            below = below.getInput(0);
        }
        ScanTranslator scan = new ScanTranslator(below.getTable().unwrap(StoredTable.class));
        scan.split(conjuncts);
        scan.projection.addAll(scan.expressions.all(projects));
        return scan.plan(estimatedRows);
    }

    /** What a scan can test goes there; a fallible test only when nothing written before it stays behind. */
    private void split(List<RexNode> conjuncts) {
        ScanTests recognizer = new ScanTests(columns);
        for (RexNode conjunct : conjuncts) {
            ScanTest test = recognizer.of(conjunct).orElse(null);
            boolean pushed = test != null && (!test.fallible() || filters.isEmpty());
            if (pushed) {
                tests.add(test);
            }
            if (!pushed || !test.exact()) {
                filters.add(expressions.translate(conjunct));
            }
        }
        tests.sort(Comparator.comparing(ScanTest::fallible));
    }

    private PlanNode plan(long estimatedRows) {
        int output = columns.size();
        List<ScanPredicate> predicates = new ArrayList<>();
        for (ScanTest test : tests) {
            predicates.add(new ScanPredicate(columns.position(test.column()), test.condition()));
        }
        PlanNode plan = scan(output, predicates, estimatedRows);
        if (!filters.isEmpty()) {
            plan = new Unary.Filter(plan, filters.size() == 1 ? filters.get(0) : new Expression.And(filters));
        }
        return Projections.of(plan, projection);
    }

    private PlanNode scan(int output, List<ScanPredicate> predicates, long estimatedRows) {
        StoredTable table = columns.table();
        List<ScanColumn> read = columns.list();
        return table.name()
                .<PlanNode>map(name -> new Leaf.Scan(name, read, output, predicates, estimatedRows))
                .orElseGet(() -> new Leaf.FileScan(table.pattern(), read, output, predicates));
    }
}
