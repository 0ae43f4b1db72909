package dev.sneller.exec.operator.aggregate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * COUNT(DISTINCT x) beside plain aggregates, in two steps: group by (keys, x) first, then by the keys. The large first step merges
 * partition by partition on all threads, which sets inside few groups could not.
 */
public final class DistinctExpansion {
    private DistinctExpansion() {}

    /** The two-step plan, or empty when the aggregates do not allow it. */
    public static Optional<PlanNode.Aggregate> of(PlanNode.Aggregate plan) {
        int distinct = distinctArgument(plan);
        if (distinct < 0 || plan.keys().contains(distinct)) {
            return Optional.empty();
        }
        List<Integer> innerKeys = new ArrayList<>(plan.keys());
        innerKeys.add(distinct);
        List<AggregateCall> inner = new ArrayList<>();
        List<AggregateCall> outer = new ArrayList<>();
        int keyCount = plan.keys().size();
        for (AggregateCall call : plan.calls()) {
            if (call.distinct()) {
                outer.add(AggregateCall.of(call.function(), keyCount, call.type()));
            } else {
                outer.add(AggregateCall.of(again(call.function()), innerKeys.size() + inner.size(), call.type()));
                inner.add(call);
            }
        }
        List<Integer> outerKeys = new ArrayList<>();
        for (int k = 0; k < keyCount; k++) {
            outerKeys.add(k);
        }
        PlanNode.Aggregate first = new PlanNode.Aggregate(plan.input(), innerKeys, inner, -1);
        return Optional.of(new PlanNode.Aggregate(first, outerKeys, outer, plan.estimatedGroups()));
    }

    /** The key of the first step that the second one only counts, -1 when it also reads the values. */
    public static int countedKey(PlanNode.Aggregate secondStep) {
        int distinct = secondStep.keys().size();
        for (AggregateCall call : secondStep.calls()) {
            if (call.arguments().contains(distinct) && call.function() != AggregateFunction.COUNT) {
                return -1;
            }
        }
        return distinct;
    }

    /** The one column that is counted distinct, -1 when there is none or the other aggregates cannot be taken in two steps. */
    private static int distinctArgument(PlanNode.Aggregate plan) {
        int argument = -1;
        for (AggregateCall call : plan.calls()) {
            if (call.filter() >= 0 || !call.distinct() && again(call.function()) == null) {
                return -1;
            }
            if (call.distinct()) {
                int own = call.arguments().get(0);
                if (call.columns().size() > 1 || argument >= 0 && argument != own) {
                    return -1;
                }
                argument = own;
            }
        }
        // Counts of no row at all would be NULL as sums: only with keys is there a row for every group.
        return plan.keys().isEmpty() && plan.calls().stream().anyMatch(c -> !c.distinct()) ? -1 : argument;
    }

    /** What joins two partial results of a function, null when nothing does. */
    private static AggregateFunction again(AggregateFunction function) {
        return switch (function) {
            case COUNT_ROWS, COUNT, SUM -> AggregateFunction.SUM;
            case MIN, BOOL_AND -> AggregateFunction.MIN;
            case MAX, BOOL_OR -> AggregateFunction.MAX;
            case ANY_VALUE, LITERAL_TRUE -> AggregateFunction.ANY_VALUE;
            default -> null;
        };
    }
}
