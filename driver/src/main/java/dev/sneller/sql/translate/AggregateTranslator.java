package dev.sneller.sql.translate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Aggregate;

/** Groups and the aggregates over them. */
final class AggregateTranslator {
    private AggregateTranslator() {}

    static PlanNode translate(Aggregate aggregate, PlanNode input, long estimatedGroups) {
        AggregateCalls translated = new AggregateCalls(aggregate.getInput(), input);
        List<AggregateCall> calls = new ArrayList<>();
        boolean hasGrouping = false;
        for (org.apache.calcite.rel.core.AggregateCall call : aggregate.getAggCallList()) {
            if (GroupingSets.isGrouping(call)) {
                hasGrouping = true;
            } else {
                calls.add(translated.of(call));
            }
        }
        if (hasGrouping || aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
            return new GroupingSets(aggregate).over(translated.input(), calls, estimatedGroups);
        }
        return new Unary.Aggregate(translated.input(), aggregate.getGroupSet().asList(), calls, estimatedGroups);
    }
}
