package dev.sneller.sql.rule;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.ProjectJoinTransposeRule;
import org.apache.calcite.rel.rules.PruneEmptyRules;

/** The rule programs; each run walks the whole plan, so there are few. Loaded when the first statement needs them. */
final class Programs {
    static final HepProgram PUSH = program(
            HepMatchOrder.ARBITRARY,
            CoreRules.FILTER_INTO_JOIN,
            CoreRules.JOIN_CONDITION_PUSH,
            Once.FILTER_PROJECT_TRANSPOSE,
            CoreRules.FILTER_AGGREGATE_TRANSPOSE,
            CoreRules.FILTER_SET_OP_TRANSPOSE,
            FlattenTransposes.FILTER,
            CoreRules.FILTER_MERGE,
            Once.PROJECT_MERGE,
            CoreRules.PROJECT_REMOVE,
            CoreRules.JOIN_PUSH_EXPRESSIONS,
            CoreRules.JOIN_PUSH_TRANSITIVE_PREDICATES,
            PruneEmptyRules.FILTER_INSTANCE,
            PruneEmptyRules.PROJECT_INSTANCE,
            PruneEmptyRules.JOIN_LEFT_INSTANCE,
            PruneEmptyRules.JOIN_RIGHT_INSTANCE,
            PruneEmptyRules.SORT_FETCH_ZERO_INSTANCE,
            CoreRules.AGGREGATE_REMOVE,
            CoreRules.SORT_REMOVE,
            CoreRules.PROJECT_TO_SEMI_JOIN);

    /** Joins next to each other become one node, which does not say in what order. */
    static final HepProgram MULTI_JOINS = program(
            HepMatchOrder.BOTTOM_UP,
            CoreRules.JOIN_TO_MULTI_JOIN,
            CoreRules.PROJECT_MULTI_JOIN_MERGE,
            CoreRules.FILTER_MULTI_JOIN_MERGE);

    /** Orders what {@link JoinOrder} leaves. */
    static final HepProgram JOIN_ORDER = new HepProgramBuilder()
            .addMatchOrder(HepMatchOrder.BOTTOM_UP)
            .addRuleCollection(List.of(CoreRules.MULTI_JOIN_OPTIMIZE))
            .addRuleCollection(List.of(Once.PROJECT_MERGE, CoreRules.PROJECT_REMOVE, CoreRules.FILTER_MERGE))
            .build();

    /** Paths sink below joins, so that a join carries what is read of a document and not the document. */
    static final HepProgram PATHS = program(
            HepMatchOrder.TOP_DOWN,
            ProjectJoinTransposeRule.Config.DEFAULT
                    .withPreserveExprCondition(DocumentReads::isOne)
                    .toRule(),
            FlattenTransposes.READS,
            FlattenTransposes.FILTERED_READS,
            Once.PROJECT_MERGE,
            CoreRules.PROJECT_REMOVE);

    /** Set operations the engine has no node for: UNION, INTERSECT and EXCEPT of distinct rows. */
    static final HepProgram SET_OPERATIONS = program(
            HepMatchOrder.BOTTOM_UP,
            CoreRules.INTERSECT_TO_DISTINCT,
            CoreRules.MINUS_TO_DISTINCT,
            CoreRules.UNION_TO_DISTINCT);

    private Programs() {}

    private static HepProgram program(HepMatchOrder order, RelOptRule... rules) {
        return new HepProgramBuilder()
                .addMatchOrder(order)
                .addRuleCollection(List.of(rules))
                .build();
    }

    static RelNode run(HepProgram program, RelNode root) {
        HepPlanner planner = new HepPlanner(program);
        planner.setExecutor((rexBuilder, constants, reduced) -> reduced.addAll(constants));
        planner.setRoot(root);
        return planner.findBestExp();
    }
}
