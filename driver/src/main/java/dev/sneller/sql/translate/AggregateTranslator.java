package dev.sneller.sql.translate;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.function.TypeMapping;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Aggregate;

/** Groups and the aggregates over them. */
final class AggregateTranslator {
    private AggregateTranslator() {}

    static PlanNode translate(Aggregate aggregate, PlanNode input, long estimatedGroups) {
        if (aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
            throw ExpressionTranslator.unsupported("GROUPING SETS");
        }
        List<AggregateCall> calls = new ArrayList<>();
        for (org.apache.calcite.rel.core.AggregateCall call : aggregate.getAggCallList()) {
            calls.add(call(call));
        }
        return new PlanNode.Aggregate(input, aggregate.getGroupSet().asList(), calls, estimatedGroups);
    }

    private static AggregateCall call(org.apache.calcite.rel.core.AggregateCall call) {
        AggregateFunction function = function(call);
        if (call.getArgList().size() > 1 && function != AggregateFunction.COUNT) {
            throw ExpressionTranslator.unsupported(call.getAggregation().getName() + " of several expressions");
        }
        boolean needsArgument = function != AggregateFunction.COUNT_ROWS && function != AggregateFunction.LITERAL_TRUE;
        AggregateCall plain = AggregateCall.of(
                        function, needsArgument ? call.getArgList() : List.of(), TypeMapping.toLogical(call.getType()))
                .filteredBy(call.filterArg);
        return call.isDistinct() && isChangedByDistinct(function) ? plain.overDistinct() : plain;
    }

    private static boolean isChangedByDistinct(AggregateFunction function) {
        return switch (function) {
            case COUNT, SUM, AVG -> true;
            default -> false;
        };
    }

    private static AggregateFunction function(org.apache.calcite.rel.core.AggregateCall call) {
        return switch (call.getAggregation().getName()) {
            case "COUNT" -> call.getArgList().isEmpty() ? AggregateFunction.COUNT_ROWS : AggregateFunction.COUNT;
            case "SUM" -> AggregateFunction.SUM;
            case "AVG" -> AggregateFunction.AVG;
            case "MIN" -> AggregateFunction.MIN;
            case "MAX" -> AggregateFunction.MAX;
            case "ANY_VALUE" -> AggregateFunction.ANY_VALUE;
            case "BOOLAND_AGG" -> AggregateFunction.BOOL_AND;
            case "BOOLOR_AGG" -> AggregateFunction.BOOL_OR;
            case "LITERAL_AGG" -> AggregateFunction.LITERAL_TRUE;
            case "SINGLE_VALUE" -> AggregateFunction.SINGLE_VALUE;
            default ->
                throw ExpressionTranslator.unsupported(call.getAggregation().getName());
        };
    }
}
