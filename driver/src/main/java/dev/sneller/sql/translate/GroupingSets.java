package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * GROUPING SETS, CUBE and ROLLUP, and GROUPING over them: every row is grouped once for each set, by keys that are NULL where the set
 * leaves them out, and by the set's number.
 */
final class GroupingSets {
    private final Aggregate aggregate;
    private final List<Integer> keys;
    private final List<List<Integer>> sets;

    GroupingSets(Aggregate aggregate) {
        this.aggregate = aggregate;
        this.keys = aggregate.getGroupSet().asList();
        this.sets =
                aggregate.getGroupSets().stream().map(ImmutableBitSet::asList).toList();
    }

    /** Whether a call asks which keys its row's set leaves out. */
    static boolean isGrouping(org.apache.calcite.rel.core.AggregateCall call) {
        return call.getAggregation().getKind() == SqlKind.GROUPING
                || call.getAggregation() == SqlStdOperatorTable.GROUPING_ID;
    }

    /** @param calls those that are not GROUPING */
    PlanNode over(PlanNode input, List<AggregateCall> calls, long estimatedGroups) {
        if (aggregate.getGroupType() == Aggregate.Group.SIMPLE) {
            return output(new Unary.Aggregate(input, keys, calls, estimatedGroups), keys.size());
        }
        int width = input.types().size();
        Unary.Expand expanded = new Unary.Expand(input, keys, sets);
        List<Integer> setKeys = new ArrayList<>();
        for (int k = 0; k <= keys.size(); k++) {
            setKeys.add(width + k);
        }
        return output(new Unary.Aggregate(expanded, setKeys, calls, estimatedGroups, totals(input)), keys.size() + 1);
    }

    /** Sets without keys have a row also over nothing; null when there are none. */
    private Leaf totals(PlanNode input) {
        List<LogicalType> types =
                new ArrayList<>(keys.stream().map(input.types()::get).toList());
        types.add(LogicalType.INTEGER);
        List<List<Expression>> totals = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            if (sets.get(set).isEmpty()) {
                List<Expression> group = new ArrayList<>();
                keys.forEach(key -> group.add(
                        new Expression.Literal(Datum.nullOf(input.types().get(key)))));
                group.add(new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, set)));
                totals.add(group);
            }
        }
        return totals.isEmpty() ? null : new Leaf.Values(totals, types);
    }

    /** Keys and calls as the node has them, GROUPING among the calls. */
    private PlanNode output(Unary.Aggregate groups, int firstCall) {
        List<Expression> columns = Projections.columns(groups);
        List<Expression> output = new ArrayList<>(columns.subList(0, keys.size()));
        int next = firstCall;
        for (org.apache.calcite.rel.core.AggregateCall call : aggregate.getAggCallList()) {
            output.add(isGrouping(call) ? grouping(call, columns) : columns.get(next++));
        }
        return Projections.of(groups, output);
    }

    /** One bit an argument, the first one highest: whether the row's set leaves it out. */
    private Expression grouping(org.apache.calcite.rel.core.AggregateCall call, List<Expression> columns) {
        LogicalType type = TypeMapping.toLogical(call.getType());
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            long bits = 0;
            for (int argument : call.getArgList()) {
                bits = bits << 1 | (sets.get(set).contains(argument) ? 0 : 1);
            }
            results.add(new Expression.Literal(Datum.ofLong(type, bits)));
            if (sets.size() > 1) {
                Expression number = new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, set));
                conditions.add(
                        new Expression.Call("=", List.of(columns.get(keys.size()), number), LogicalType.BOOLEAN));
            }
        }
        Expression last = results.remove(results.size() - 1);
        return results.isEmpty()
                ? last
                : new Expression.CaseWhen(conditions.subList(0, results.size()), results, last, type);
    }
}
