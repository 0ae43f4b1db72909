package dev.sneller.sql.estimate;

import dev.sneller.sql.function.TableFunction;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.ChainedRelMetadataProvider;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.ReflectiveRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** Row counts and the share of rows conditions keep: ours in front of Calcite's, called by reflection. */
public final class Estimates {
    private static final RelMetadataProvider PROVIDER = ChainedRelMetadataProvider.of(List.of(
            ReflectiveRelMetadataProvider.reflectiveSource(new JoinRows(), BuiltInMetadata.RowCount.Handler.class),
            ReflectiveRelMetadataProvider.reflectiveSource(new GroupRows(), BuiltInMetadata.RowCount.Handler.class),
            ReflectiveRelMetadataProvider.reflectiveSource(new Kept(), BuiltInMetadata.Selectivity.Handler.class),
            ReflectiveRelMetadataProvider.reflectiveSource(new GeneratorRows(), BuiltInMetadata.RowCount.Handler.class),
            ReflectiveRelMetadataProvider.reflectiveSource(new FilterFacts(), BuiltInMetadata.Predicates.Handler.class),
            DefaultRelMetadataProvider.INSTANCE));

    private static final MetadataHandlerProvider HANDLERS = new MetadataDispatch(PROVIDER);

    private Estimates() {}

    public static RelMetadataQuery query() {
        return new RelMetadataQuery(HANDLERS) {};
    }

    /** Rows of an aggregate: its groups. Public and with one public method, since it is called by reflection. */
    public static final class GroupRows implements MetadataHandler<BuiltInMetadata.RowCount> {
        @Override
        public MetadataDef<BuiltInMetadata.RowCount> getDef() {
            return BuiltInMetadata.RowCount.DEF;
        }

        public Double getRowCount(Aggregate aggregate, RelMetadataQuery metadata) {
            double rows = metadata.getRowCount(aggregate.getInput());
            double groups = DistinctValues.ofAll(aggregate.getInput(), aggregate.getGroupSet(), rows, metadata);
            return groups * aggregate.getGroupSets().size();
        }
    }

    /** Share of rows a condition keeps. Public and with one public method, since it is called by reflection. */
    public static final class Kept implements MetadataHandler<BuiltInMetadata.Selectivity> {
        @Override
        public MetadataDef<BuiltInMetadata.Selectivity> getDef() {
            return BuiltInMetadata.Selectivity.DEF;
        }

        public Double getSelectivity(RelNode node, RelMetadataQuery metadata, RexNode condition) {
            return condition == null ? 1 : Math.max(0, Math.min(1, new Selectivity(node).of(condition)));
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
                    ? Double.valueOf(Math.max(
                            0,
                            RexLiteral.bigDecimalValue(call.getOperands().get(0))
                                    .doubleValue()))
                    : scan.estimateRowCount(metadata);
        }
    }
}
