package dev.sneller.exec.operator.aggregate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Grouping sets in two steps: the groups of all keys first, which are wanted anyway, then these instead of the rows once for each set. So
 * CUBE and ROLLUP cost little more than their finest set.
 */
public final class GroupingSteps {
    private GroupingSteps() {}

    /** The two-step plan, or empty when the aggregates do not allow it or no set has all keys. */
    public static Optional<Unary.Aggregate> of(Unary.Aggregate plan) {
        if (!(plan.input() instanceof Unary.Expand expand) || !isPossible(plan, expand)) {
            return Optional.empty();
        }
        int keyCount = expand.keys().size();
        PartialCalls partial = new PartialCalls(expand.input().types());
        List<AggregateCall> second = new ArrayList<>();
        for (AggregateCall call : plan.calls()) {
            second.add(partial.split(call, keyCount, call.filter()));
        }
        Unary.Aggregate first = new Unary.Aggregate(expand.input(), expand.keys(), partial.calls(), -1);
        List<List<Integer>> sets = expand.sets().stream()
                .map(set -> set.stream().map(expand.keys()::indexOf).toList())
                .toList();
        Unary.Expand groups = new Unary.Expand(first, range(0, keyCount), sets);
        List<Integer> keys = range(first.types().size(), keyCount + 1);
        return Optional.of(plan.over(groups, keys, second));
    }

    private static boolean isPossible(Unary.Aggregate plan, Unary.Expand expand) {
        int width = expand.input().types().size();
        return expand.sets().size() > 1
                && expand.sets().stream().anyMatch(set -> set.containsAll(expand.keys()))
                && plan.keys().equals(range(width, expand.keys().size() + 1))
                && plan.calls().stream()
                        .allMatch(call -> !call.distinct()
                                && PartialCalls.isDecomposable(call.function())
                                && call.filter() < width
                                && call.columns().stream().allMatch(column -> column < width));
    }

    private static List<Integer> range(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }
}
