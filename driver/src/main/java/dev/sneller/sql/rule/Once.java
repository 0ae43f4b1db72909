package dev.sneller.sql.rule;

import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rules.FilterProjectTransposeRule;
import org.apache.calcite.rel.rules.ProjectMergeRule;
import org.apache.calcite.rex.RexUtil;

/** Rules that write an expression where its value was read, kept from those that would have another value there: RANDOM. */
final class Once {
    static final RelOptRule PROJECT_MERGE = new Merge();

    static final RelOptRule FILTER_PROJECT_TRANSPOSE = FilterProjectTransposeRule.Config.DEFAULT
            .withOperandFor(
                    Filter.class,
                    filter -> !RexUtil.containsCorrelation(filter.getCondition()),
                    Project.class,
                    Once::isRepeatable)
            .toRule();

    private Once() {}

    private static boolean isRepeatable(Project project) {
        return project.getProjects().stream().allMatch(RexUtil::isDeterministic);
    }

    /** Of projections the lower of which can be computed again. */
    private static final class Merge extends ProjectMergeRule {
        Merge() {
            super(ProjectMergeRule.Config.DEFAULT);
        }

        @Override
        public boolean matches(RelOptRuleCall call) {
            return super.matches(call) && isRepeatable(call.rel(1));
        }
    }
}
