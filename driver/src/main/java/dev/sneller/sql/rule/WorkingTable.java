package dev.sneller.sql.rule;

import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;

/**
 * Rows in memory that the plan is given when it runs: within the step of a {@link Recursion} the rows of the round before; what the session
 * lists has negative numbers.
 */
public final class WorkingTable extends AbstractRelNode {
    private static final double ROWS = 100;

    private final int table;

    WorkingTable(TableScan scan, int table) {
        super(scan.getCluster(), scan.getTraitSet());
        this.table = table;
        this.rowType = scan.getRowType();
    }

    /** @param table number under which the rows are given */
    public WorkingTable(RelOptCluster cluster, RelDataType row, int table) {
        super(cluster, cluster.traitSetOf(Convention.NONE));
        this.table = table;
        this.rowType = row;
    }

    public int table() {
        return table;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("table", table);
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return ROWS;
    }
}
