package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.sql.function.AggregateOperator;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.sql.type.SqlTypeName;

/** The calls of one aggregate node: arguments read as the types the engine's functions take, constants taken out of them. */
final class AggregateCalls {
    private final RelNode node;
    private final PlanNode input;
    /** The input's columns, then casts of them. */
    private final List<Expression> columns;

    /** @param node the aggregate's input, and {@code input} the same translated */
    AggregateCalls(RelNode node, PlanNode input) {
        this.node = node;
        this.input = input;
        this.columns = Projections.columns(input);
    }

    /** What the calls made so far read. */
    PlanNode input() {
        return columns.size() == input.types().size() ? input : Projections.of(input, columns);
    }

    AggregateCall of(org.apache.calcite.rel.core.AggregateCall call) {
        if (call.distinctKeys != null) {
            throw ExpressionTranslator.unsupported("WITHIN DISTINCT");
        }
        AggregateCall plain = call.getAggregation() instanceof AggregateOperator operator
                ? ours(call, operator)
                : AggregateCall.of(calcites(call), call.getArgList(), TypeMapping.toLogical(call.getType()));
        AggregateCall filtered = plain.filteredBy(call.filterArg);
        return call.isDistinct() && filtered.function().isChangedByDistinct() ? overDistinct(filtered) : filtered;
    }

    private static AggregateFunction calcites(org.apache.calcite.rel.core.AggregateCall call) {
        return switch (call.getAggregation().getName()) {
            case "COUNT" -> call.getArgList().isEmpty() ? AggregateFunction.COUNT_ROWS : AggregateFunction.COUNT;
            // Comparisons with ALL and ANY are rewritten to these.
            case "MIN" -> AggregateFunction.MIN;
            case "MAX" -> AggregateFunction.MAX;
            case "LITERAL_AGG" -> AggregateFunction.LITERAL_TRUE;
            case "SINGLE_VALUE" -> AggregateFunction.SINGLE_VALUE;
            default ->
                throw ExpressionTranslator.unsupported(call.getAggregation().getName());
        };
    }

    private AggregateCall ours(org.apache.calcite.rel.core.AggregateCall call, AggregateOperator operator) {
        List<Integer> arguments = new ArrayList<>();
        int values = Math.min(operator.valueArguments(), call.getArgList().size());
        for (int column : call.getArgList().subList(0, values)) {
            arguments.add(read(column, reads(column, operator, call)));
        }
        List<SortKey> order = new ArrayList<>();
        for (RelFieldCollation key : call.getCollation().getFieldCollations()) {
            order.add(sortKey(key));
        }
        AggregateConstants constants = new AggregateConstants(
                operator,
                node,
                call.getArgList().subList(values, call.getArgList().size()));
        order.addAll(constants.order(arguments));
        return new AggregateCall(
                operator.engineFunction(),
                arguments,
                constants.values(),
                order,
                false,
                -1,
                TypeMapping.toLogical(call.getType()));
    }

    /** What the function takes: any value, but NULL without a type is one of the result's type. */
    private Optional<LogicalType> reads(
            int column, AggregateOperator operator, org.apache.calcite.rel.core.AggregateCall call) {
        boolean untyped = node.getRowType().getFieldList().get(column).getType().getSqlTypeName() == SqlTypeName.NULL;
        return operator.reads().isEmpty() && untyped
                ? Optional.of(TypeMapping.toLogical(call.getType()))
                : operator.reads();
    }

    private static SortKey sortKey(RelFieldCollation key) {
        boolean descending = key.getDirection().isDescending();
        boolean nullsFirst = key.nullDirection == RelFieldCollation.NullDirection.UNSPECIFIED
                ? descending
                : key.nullDirection == RelFieldCollation.NullDirection.FIRST;
        return new SortKey(key.getFieldIndex(), descending, nullsFirst);
    }

    /** The column read as a type: itself, or one that is made for it. */
    private int read(int column, Optional<LogicalType> wanted) {
        Expression value = columns.get(column);
        boolean fits = wanted.isEmpty()
                || value.type().kind() == wanted.get().kind()
                        && value.type().scale() == wanted.get().scale();
        if (fits) {
            return column;
        }
        Expression cast = Casting.cast(value, wanted.get());
        int known = columns.indexOf(cast);
        if (known >= 0) {
            return known;
        }
        columns.add(cast);
        return columns.size() - 1;
    }

    /** DISTINCT and an order go together only when equal arguments stand at equal places. */
    private AggregateCall overDistinct(AggregateCall call) {
        List<Integer> arguments = new ArrayList<>(call.arguments());
        for (SortKey key : call.order()) {
            if (!arguments.contains(key.column())) {
                if (call.arguments().stream().noneMatch(argument -> isCastOf(argument, key.column()))) {
                    throw new SnellerException(
                            ErrorCode.INVALID_ARGUMENT,
                            call.function() + " of DISTINCT values can only be ordered by the values themselves");
                }
                arguments.add(key.column());
            }
        }
        return new AggregateCall(
                call.function(), arguments, call.constants(), call.order(), true, call.filter(), call.type());
    }

    private boolean isCastOf(int argument, int column) {
        return columns.get(argument) instanceof Expression.Cast cast
                && cast.input().equals(columns.get(column));
    }
}
