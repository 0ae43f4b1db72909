package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.WindowCall;
import dev.sneller.sql.function.WindowFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexOver;

/**
 * A projection with window functions: what they read is projected first, then there is a window for each partitioning and order, then the
 * projection itself.
 */
final class WindowTranslator {
    private record Key(List<Integer> partition, List<SortKey> order) {}

    private final WindowColumns columns;
    private final Map<RexOver, dev.sneller.plan.AggregateCall> calls = new HashMap<>();

    private WindowTranslator(WindowColumns columns) {
        this.columns = columns;
    }

    /** @param below translates the input */
    static PlanNode translate(Project project, Function<RelNode, PlanNode> below) {
        WindowColumns columns = WindowColumns.of(project);
        RelNode rows = columns.input();
        return new WindowTranslator(columns).translate(new AggregateCalls(rows, below.apply(rows)));
    }

    private PlanNode translate(AggregateCalls aggregates) {
        columns.overs().stream()
                .filter(over -> !(over.getAggOperator() instanceof WindowFunction))
                .forEach(over -> calls.put(over, aggregates.of(aggregate(over))));
        Map<Key, List<RexOver>> windows = new LinkedHashMap<>();
        for (RexOver over : columns.overs()) {
            windows.computeIfAbsent(key(over), key -> new ArrayList<>()).add(over);
        }
        Map<RexOver, Integer> results = new HashMap<>();
        PlanNode node = aggregates.input();
        for (Map.Entry<Key, List<RexOver>> window : windows.entrySet()) {
            node = window(node, window.getKey(), window.getValue(), results);
        }
        ExpressionTranslator expressions = new ExpressionTranslator(InputColumns.of(node.types()));
        return Projections.of(node, expressions.all(columns.projects(results)));
    }

    private AggregateCall aggregate(RexOver over) {
        return AggregateCall.create(
                over.getAggOperator(),
                over.isDistinct(),
                false,
                over.ignoreNulls(),
                List.of(),
                over.getOperands().stream().map(columns::column).toList(),
                -1,
                null,
                RelCollations.EMPTY,
                over.getType(),
                null);
    }

    private Key key(RexOver over) {
        List<Integer> partition = over.getWindow().partitionKeys.stream()
                .filter(key -> !WindowColumns.isConstant(key))
                .map(columns::column)
                .distinct()
                .toList();
        List<SortKey> order = new ArrayList<>();
        for (RexFieldCollation key : over.getWindow().orderKeys) {
            boolean nullsFirst = key.getNullDirection() == RelFieldCollation.NullDirection.FIRST;
            order.add(new SortKey(columns.column(key), key.getDirection().isDescending(), nullsFirst));
        }
        return new Key(partition, order);
    }

    private PlanNode window(PlanNode input, Key key, List<RexOver> overs, Map<RexOver, Integer> results) {
        WindowCalls window = new WindowCalls(columns, input.types(), key.order(), overs);
        List<WindowCall> translated =
                overs.stream().map(over -> window.of(over, calls.get(over))).toList();
        PlanNode extended = input;
        if (!window.boundaries().isEmpty()) {
            List<Expression> expressions = new ArrayList<>(Projections.columns(input));
            expressions.addAll(window.boundaries());
            extended = new Unary.Project(input, expressions);
        }
        int first = extended.types().size();
        for (int i = 0; i < overs.size(); i++) {
            results.put(overs.get(i), first + i);
        }
        return new Unary.Window(extended, key.partition(), window.order(), translated);
    }
}
