package dev.sneller.sql.estimate;

import dev.sneller.sql.function.VariantAs;
import dev.sneller.sql.rule.SharedQuery;
import dev.sneller.sql.translate.PathChain;
import dev.sneller.sql.validate.StoredTable;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.type.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.hep.HepRelVertex;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/**
 * The stored column, or path in one, that a value comes from unchanged.
 *
 * @param tableRows rows of the whole table
 */
record ColumnOrigin(ColumnStatistics statistics, double tableRows) {
    /** Of an expression over a node's columns; empty when it is computed, or nothing is known of its values. */
    static Optional<ColumnOrigin> of(RelNode node, RexNode expression) {
        return of(node, expression, Path.ROOT);
    }

    static Optional<ColumnOrigin> of(RelNode node, int column) {
        return of(node, column, Path.ROOT);
    }

    private static Optional<ColumnOrigin> of(RelNode node, RexNode expression, Path path) {
        RexNode bare = expression;
        while (bare instanceof RexCall call && (call.isA(SqlKind.CAST) || call.getOperator() instanceof VariantAs)) {
            bare = call.getOperands().get(0);
        }
        PathChain chain = PathChain.of(bare);
        List<Path.Step> steps = new ArrayList<>(chain.path().steps());
        steps.addAll(path.steps());
        return chain.base() instanceof RexInputRef ref ? of(node, ref.getIndex(), new Path(steps)) : Optional.empty();
    }

    private static Optional<ColumnOrigin> of(RelNode vertex, int column, Path path) {
        RelNode node = bare(vertex);
        if (node instanceof TableScan scan) {
            StoredTable table = scan.getTable().unwrap(StoredTable.class);
            return Optional.ofNullable(table.statistics(column, path))
                    .map(statistics -> new ColumnOrigin(statistics, table.rows()));
        }
        if (node instanceof Project project) {
            return of(project.getInput(), project.getProjects().get(column), path);
        }
        if (node instanceof Filter || node instanceof Sort) {
            return of(node.getInput(0), column, path);
        }
        if (node instanceof Join join) {
            int left = join.getLeft().getRowType().getFieldCount();
            return column < left ? of(join.getLeft(), column, path) : of(join.getRight(), column - left, path);
        }
        if (node instanceof Aggregate aggregate && column < aggregate.getGroupCount()) {
            return of(aggregate.getInput(), aggregate.getGroupSet().nth(column), path);
        }
        return Optional.empty();
    }

    /** The node a planner's vertex stands for now; what a query of WITH was written as where it is read. */
    static RelNode bare(RelNode node) {
        RelNode current = node instanceof HepRelVertex vertex ? vertex.getCurrentRel() : node;
        return current instanceof SharedQuery shared ? bare(shared.definition().written()) : current;
    }

    /** Different values in the whole table; -1 = unknown. */
    double distinct() {
        return statistics.distinctCount() < 0 ? -1 : Math.max(1, statistics.distinctCount());
    }

    /** Share of rows that are NULL, 0 when unknown. */
    double nullShare() {
        return tableRows > 0 && statistics.nullCount() > 0 ? Math.min(1, statistics.nullCount() / tableRows) : 0;
    }
}
