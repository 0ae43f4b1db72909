package dev.sneller.sql.estimate;

import java.util.List;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/**
 * What holds of the rows a filter lets through: its condition and what held before. A comparison with NULL, which lets none through, is no
 * fact to go on with: Calcite asserts that nobody says so. Public and with one public method, since it is called by reflection.
 */
public final class FilterFacts implements MetadataHandler<BuiltInMetadata.Predicates> {
    @Override
    public MetadataDef<BuiltInMetadata.Predicates> getDef() {
        return BuiltInMetadata.Predicates.DEF;
    }

    public RelOptPredicateList getPredicates(Filter filter, RelMetadataQuery metadata) {
        List<RexNode> facts = RexUtil.retainDeterministic(RelOptUtil.conjunctions(filter.getCondition())).stream()
                .filter(fact -> !comparesWithNull(fact))
                .toList();
        return metadata.getPulledUpPredicates(filter.getInput())
                .union(
                        filter.getCluster().getRexBuilder(),
                        RelOptPredicateList.of(filter.getCluster().getRexBuilder(), facts));
    }

    private static boolean comparesWithNull(RexNode fact) {
        return fact.isA(SqlKind.COMPARISON)
                && ((RexCall) fact).getOperands().stream().anyMatch(operand -> RexUtil.isNullLiteral(operand, true));
    }
}
