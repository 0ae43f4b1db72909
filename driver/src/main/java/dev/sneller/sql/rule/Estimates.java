package dev.sneller.sql.rule;

import dev.sneller.sql.function.TableFunction;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.ChainedRelMetadataProvider;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.ProxyingMetadataHandlerProvider;
import org.apache.calcite.rel.metadata.ReflectiveRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/** Row counts: ours in front of Calcite's, called by reflection instead of generated code. */
public final class Estimates {
    private static final RelMetadataProvider PROVIDER = ChainedRelMetadataProvider.of(List.of(
            ReflectiveRelMetadataProvider.reflectiveSource(new JoinRows(), BuiltInMetadata.RowCount.Handler.class),
            ReflectiveRelMetadataProvider.reflectiveSource(new GeneratorRows(), BuiltInMetadata.RowCount.Handler.class),
            DefaultRelMetadataProvider.INSTANCE));

    private Estimates() {}

    static RelMetadataQuery query() {
        return new RelMetadataQuery(new ProxyingMetadataHandlerProvider(PROVIDER)) {};
    }

    /**
     * Rows of a join: |L| |R| / the larger number of distinct keys, where Calcite guesses 0.15 |L| |R| for an equality.
     *
     * <p>Without statistics of distinct values the smaller side is taken to be keyed by what it is joined by. Public and with one public
     * method, since it is called by reflection.
     */
    public static final class JoinRows implements MetadataHandler<BuiltInMetadata.RowCount> {
        @Override
        public MetadataDef<BuiltInMetadata.RowCount> getDef() {
            return BuiltInMetadata.RowCount.DEF;
        }

        public Double getRowCount(Join join, RelMetadataQuery metadata) {
            if (!join.getJoinType().projectsRight()) {
                return RelMdUtil.getJoinRowCount(metadata, join, join.getCondition());
            }
            double left = metadata.getRowCount(join.getLeft());
            double right = metadata.getRowCount(join.getRight());
            double rows = left * right;
            JoinInfo info = join.analyzeCondition();
            for (int i = 0; i < info.leftKeys.size(); i++) {
                Double a = metadata.getDistinctRowCount(join.getLeft(), ImmutableBitSet.of(info.leftKeys.get(i)), null);
                Double b =
                        metadata.getDistinctRowCount(join.getRight(), ImmutableBitSet.of(info.rightKeys.get(i)), null);
                double smaller = Math.min(left, right);
                rows /= Math.max(1, Math.max(a == null ? smaller : a, b == null ? smaller : b));
            }
            for (RexNode condition : info.nonEquiConditions) {
                rows *= RelMdUtil.guessSelectivity(condition);
            }
            return Math.max(rows, join.getJoinType() == JoinRelType.LEFT ? left : 1);
        }
    }

    /** Rows of GENERATOR, where they are a literal. Public and with one public method, since it is called by reflection. */
    public static final class GeneratorRows implements MetadataHandler<BuiltInMetadata.RowCount> {
        @Override
        public MetadataDef<BuiltInMetadata.RowCount> getDef() {
            return BuiltInMetadata.RowCount.DEF;
        }

        public Double getRowCount(TableFunctionScan scan, RelMetadataQuery metadata) {
            RexCall call = (RexCall) scan.getCall();
            boolean isKnown = call.getOperator() == TableFunction.GENERATOR
                    && call.getOperands().get(0) instanceof RexLiteral rows
                    && rows.getValue() instanceof BigDecimal;
            return isKnown
                    ? Double.valueOf(
                            RexLiteral.bigDecimalValue(call.getOperands().get(0))
                                    .doubleValue())
                    : scan.estimateRowCount(metadata);
        }
    }
}
