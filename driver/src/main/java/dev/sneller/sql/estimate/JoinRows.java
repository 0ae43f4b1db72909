package dev.sneller.sql.estimate;

import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;

/**
 * Rows of a join: |L| |R| / the larger number of different keys, where Calcite guesses 0.15 |L| |R| for an equality.
 *
 * <p>Keys count as they are in their whole tables, since a filter on one side thins out matches as it thins out keys. Without statistics the
 * smaller side is taken to be keyed by what it is joined by. Public and with one public method, since it is called by reflection.
 */
public final class JoinRows implements MetadataHandler<BuiltInMetadata.RowCount> {
    @Override
    public MetadataDef<BuiltInMetadata.RowCount> getDef() {
        return BuiltInMetadata.RowCount.DEF;
    }

    public Double getRowCount(Join join, RelMetadataQuery metadata) {
        double left = metadata.getRowCount(join.getLeft());
        double right = metadata.getRowCount(join.getRight());
        JoinInfo info = join.analyzeCondition();
        double residual = 1;
        for (RexNode condition : info.nonEquiConditions) {
            residual *= RelMdUtil.guessSelectivity(condition);
        }
        double pairs = left * right * residual / keys(join, info, left, right, metadata);
        return switch (join.getJoinType()) {
            case SEMI -> Math.max(1, left * matched(join, info, right, metadata) * residual);
            case ANTI -> Math.max(1, left * Math.max(0.1, 1 - matched(join, info, right, metadata) * residual));
            case LEFT -> Math.max(pairs, left);
            case RIGHT -> Math.max(pairs, right);
            case FULL -> Math.max(pairs, left + right);
            default -> Math.max(pairs, 1);
        };
    }

    /**
     * Of how many pairs of rows one has equal keys: the greater number of different keys. Several keys have no more combinations than the
     * lesser table has rows.
     */
    private static double keys(Join join, JoinInfo info, double left, double right, RelMetadataQuery metadata) {
        double product = 1;
        double most = 1;
        for (int i = 0; i < info.leftKeys.size(); i++) {
            double a = DistinctValues.domain(join.getLeft(), info.leftKeys.get(i), metadata);
            double b = DistinctValues.domain(join.getRight(), info.rightKeys.get(i), metadata);
            double keys = Math.max(1, a < 0 && b < 0 ? Math.min(left, right) : Math.max(a, b));
            product *= keys;
            most = Math.max(most, keys);
        }
        if (info.leftKeys.size() < 2) {
            return product;
        }
        double lesser = Math.min(
                DistinctValues.tableRows(join.getLeft(), info.leftKeys.get(0), left),
                DistinctValues.tableRows(join.getRight(), info.rightKeys.get(0), right));
        return Math.max(most, Math.min(product, lesser));
    }

    /** Share of left rows whose key is also on the right. */
    private static double matched(Join join, JoinInfo info, double right, RelMetadataQuery metadata) {
        double share = info.leftKeys.isEmpty() ? 0.5 : 1;
        for (int i = 0; i < info.leftKeys.size(); i++) {
            double onLeft = DistinctValues.domain(join.getLeft(), info.leftKeys.get(i), metadata);
            double onRight = DistinctValues.of(join.getRight(), info.rightKeys.get(i), right, metadata);
            share *= onLeft <= 0 || onRight < 0 ? 0.5 : Math.min(1, onRight / onLeft);
        }
        return share;
    }
}
