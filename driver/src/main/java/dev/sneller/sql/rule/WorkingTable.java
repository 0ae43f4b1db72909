package dev.sneller.sql.rule;

import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** Within the step of a {@link Recursion}: the rows of the round before. */
public final class WorkingTable extends AbstractRelNode {
    private static final double ROWS = 100;

    private final int table;

    WorkingTable(TableScan scan, int table) {
        super(scan.getCluster(), scan.getTraitSet());
        this.table = table;
        this.rowType = scan.getRowType();
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
