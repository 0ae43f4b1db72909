package dev.sneller.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.tree.Blocks;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * What is read of a table: {@code reads}, columns and paths into documents, of the rows that fulfil {@code conditions}. Both are over
 * the table's row, whatever has been taken over before.
 */
final class WarehouseScan extends TableScan implements EnumerableRel {
    /** A whole document is taken for so many columns or paths. */
    private static final int COLUMNS_A_DOCUMENT = 10;

    private final WarehouseTable source;
    private final List<RexNode> reads;
    private final List<RexNode> conditions;

    WarehouseScan(
            RelOptCluster cluster,
            RelOptTable table,
            WarehouseTable source,
            List<RexNode> reads,
            List<RexNode> conditions,
            RelDataType rowType) {
        super(cluster, cluster.traitSetOf(EnumerableConvention.INSTANCE), List.of(), table);
        this.source = source;
        this.reads = List.copyOf(reads);
        this.conditions = List.copyOf(conditions);
        this.rowType = rowType;
    }

    static WarehouseScan ofAll(RelOptCluster cluster, RelOptTable table, WarehouseTable source) {
        List<RexNode> columns = new ArrayList<>(cluster.getRexBuilder().identityProjects(table.getRowType()));
        return new WarehouseScan(cluster, table, source, columns, List.of(), table.getRowType());
    }

    /** The same rows, of which something else is read. */
    WarehouseScan reading(List<RexNode> other, RelDataType row) {
        return new WarehouseScan(getCluster(), table, source, other, conditions, row);
    }

    /** The rows that also fulfil these conditions, each of which can be said in our SQL. */
    WarehouseScan where(List<RexNode> more) {
        List<RexNode> all = new ArrayList<>(conditions);
        all.addAll(more);
        return new WarehouseScan(getCluster(), table, source, reads, all, rowType);
    }

    List<RexNode> reads() {
        return reads;
    }

    List<RexNode> conditions() {
        return conditions;
    }

    Conditions translator() {
        return new Conditions(getCluster().getRexBuilder(), fields());
    }

    List<RelDataTypeField> fields() {
        return table.getRowType().getFieldList();
    }

    /** The question put to the warehouse; a row without columns is one constant. */
    String sql() {
        String list = reads.isEmpty() ? "0" : reads.stream().map(this::selected).collect(Collectors.joining(", "));
        String where = conditions.stream()
                .map(node -> translator().translate(node).orElseThrow().sql())
                .collect(Collectors.joining(" AND "));
        return "SELECT " + list + " FROM " + source.sqlName() + (where.isEmpty() ? "" : " WHERE " + where);
    }

    /** Documents travel as JSON, so that a text in one is told from a number. */
    private String selected(RexNode read) {
        String sql = SqlText.read(read, fields()).orElseThrow();
        return ColumnType.of(read.getType()) == ColumnType.DOCUMENT ? "TO_JSON(" + sql + ")" : sql;
    }

    @Override
    public void register(RelOptPlanner planner) {
        planner.addRule(ScanRules.FILTER);
        planner.addRule(ScanRules.PROJECT);
        planner.addRule(ScanRules.PROJECT_AND_FILTER);
        planner.addRule(ScanRules.AGGREGATE);
        planner.addRule(CoreRules.PROJECT_JOIN_TRANSPOSE);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("sql", sql());
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        RexNode all = RexUtil.composeConjunction(getCluster().getRexBuilder(), conditions);
        return table.getRowCount() * RelMdUtil.guessSelectivity(all);
    }

    /** Grows with what is read and shrinks with every condition, so that what can be taken over is; planners compare rows alone. */
    @Override
    public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
        double rows = estimateRowCount(metadata);
        long documents = reads.stream().filter(WarehouseScan::isDocument).count();
        double width = 1 + reads.size() + documents * COLUMNS_A_DOCUMENT;
        double cost = rows * width / (1 + conditions.size());
        return planner.getCostFactory().makeCost(cost, cost, 0);
    }

    private static boolean isDocument(RexNode read) {
        return read instanceof RexInputRef && ColumnType.of(read.getType()) == ColumnType.DOCUMENT;
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer preference) {
        PhysType rows = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), preference.preferArray());
        List<ColumnType> columns =
                reads.stream().map(read -> ColumnType.of(read.getType())).toList();
        ScanRows scan = new ScanRows(source.warehouse(), sql(), columns);
        Expression stashed = implementor.stash(scan, ScanRows.class);
        return implementor.result(rows, Blocks.toBlock(stashed));
    }
}
