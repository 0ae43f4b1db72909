package dev.sneller.sql.estimate;

import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.util.ImmutableBitSet;

/** How many different values columns of a node have. */
public final class DistinctValues {
    /** Guess for computed columns: rows a value has. */
    private static final double ROWS_PER_COMPUTED_VALUE = 10;

    private DistinctValues() {}

    /** Values in the column's whole table, which joins are between; -1 = unknown. */
    public static double domain(RelNode vertex, int column, RelMetadataQuery metadata) {
        Optional<ColumnOrigin> origin = ColumnOrigin.of(vertex, column);
        if (origin.isPresent() && origin.get().distinct() >= 0) {
            return origin.get().distinct();
        }
        return keyOfGroups(vertex, column, metadata);
    }

    /** Groups of one key have as many values as rows. */
    private static double keyOfGroups(RelNode vertex, int column, RelMetadataQuery metadata) {
        RelNode node = ColumnOrigin.bare(vertex);
        if (node instanceof Project project && project.getProjects().get(column) instanceof RexInputRef ref) {
            return keyOfGroups(project.getInput(), ref.getIndex(), metadata);
        }
        if (node instanceof Filter filter) {
            return keyOfGroups(filter.getInput(), column, metadata);
        }
        if (node instanceof Aggregate aggregate && aggregate.getGroupCount() == 1 && column == 0) {
            return metadata.getRowCount(aggregate);
        }
        if (node instanceof Join join && column < join.getLeft().getRowType().getFieldCount()) {
            return keyOfGroups(join.getLeft(), column, metadata);
        }
        return -1;
    }

    /** Rows of the table a column comes from; {@code rows} when that is not known. */
    public static double tableRows(RelNode node, int column, double rows) {
        return ColumnOrigin.of(node, column).map(ColumnOrigin::tableRows).orElse(rows);
    }

    /** Values in the rows that are left at this node; -1 = unknown. */
    static double of(RelNode node, int column, double rows, RelMetadataQuery metadata) {
        Optional<ColumnOrigin> origin = ColumnOrigin.of(node, column);
        if (origin.isEmpty() || origin.get().distinct() < 0) {
            double key = keyOfGroups(node, column, metadata);
            return key < 0 ? -1 : Math.min(key, rows);
        }
        return Math.min(rows, thinned(origin.get().distinct(), origin.get().tableRows(), rows));
    }

    /** Values that occur in {@code rows} drawn at random from a table (Cardenas 1975). */
    static double thinned(double distinct, double tableRows, double rows) {
        return rows >= tableRows || distinct <= 0
                ? distinct
                : distinct * (1 - Math.pow(1 - rows / tableRows, tableRows / distinct));
    }

    /** Groups by several columns: no more than there are rows. */
    static double ofAll(RelNode node, ImmutableBitSet columns, double rows, RelMetadataQuery metadata) {
        double groups = 1;
        for (int column : columns) {
            double distinct = of(node, column, rows, metadata);
            groups *= distinct < 0 ? Math.max(1, rows / ROWS_PER_COMPUTED_VALUE) : distinct;
            if (groups > rows) {
                return rows;
            }
        }
        return Math.max(1, groups);
    }
}
