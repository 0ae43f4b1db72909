package dev.sneller.sql.rule;

import dev.sneller.sql.estimate.Estimates;
import dev.sneller.sql.validate.ValidatedQuery;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCostImpl;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql2rel.SqlToRelConverter;

/** From a validated query to relational algebra. */
public final class Algebra {
    private static final SqlToRelConverter.Config CONFIG = SqlToRelConverter.config()
            .withExpand(false)
            .withTrimUnusedFields(false)
            .withInSubQueryThreshold(Integer.MAX_VALUE)
            .withRelBuilderConfigTransform(config -> config.withSimplify(true).withPushJoinCondition(false));

    private static final SqlToRelConverter.Config APART =
            CONFIG.addRelBuilderConfigTransform(config -> config.withBloat(-1));

    private Algebra() {}

    public static RelRoot of(ValidatedQuery query) {
        // A cluster wants a planner object; it only stands there. Without a trait of order no node asks how its input
        // is sorted.
        VolcanoPlanner planner = new VolcanoPlanner(RelOptCostImpl.FACTORY, Contexts.empty());
        planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
        planner.setExecutor((rexBuilder, constants, reduced) -> reduced.addAll(constants));
        RelOptCluster cluster = RelOptCluster.create(planner, new ExpressionBuilder(query.types()));
        cluster.setMetadataQuerySupplier(Estimates::query);
        boolean keepsProjections = keepsProjections(query.node())
                || query.views().values().stream().anyMatch(view -> keepsProjections(view.node()));
        return converter(query, cluster, keepsProjections, new AtomicInteger()).convertQuery(query.node(), false, true);
    }

    private static QueryConverter converter(
            ValidatedQuery query, RelOptCluster cluster, boolean keepsProjections, AtomicInteger numbers) {
        return new QueryConverter(
                (row, text, schema, path) -> view(query.views().get(path), row, cluster, keepsProjections, numbers),
                query,
                cluster,
                keepsProjections ? APART : CONFIG,
                numbers::incrementAndGet);
    }

    /** The rows of a view; their order means nothing. */
    private static RelRoot view(
            ValidatedQuery view,
            RelDataType row,
            RelOptCluster cluster,
            boolean keepsProjections,
            AtomicInteger numbers) {
        RelRoot root = converter(view, cluster, keepsProjections, numbers).convertQuery(view.node(), false, false);
        RelNode renamed = RelFactories.LOGICAL_BUILDER
                .create(cluster, null)
                .push(root.project())
                .rename(row.getFieldNames())
                .build();
        return root.withRel(renamed);
    }

    /** Merged below a correlation, its fields would be those of another row; merged with RANDOM, its values would be others. */
    private static boolean keepsProjections(SqlNode query) {
        boolean[] found = {false};
        query.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall call) {
                found[0] |= switch (call.getKind()) {
                    case SCALAR_QUERY, EXISTS, LATERAL -> true;
                    case IN, NOT_IN, SOME, ALL ->
                        call.getOperandList().stream().anyMatch(operand -> operand.isA(SqlKind.QUERY));
                    default -> false;
                };
                found[0] |= !call.getOperator().isDeterministic();
                return super.visit(call);
            }
        });
        return found[0];
    }
}
