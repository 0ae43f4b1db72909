package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.sql.function.LambdaFunction;
import dev.sneller.sql.function.LambdaParameter;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexVisitorImpl;

/** What names mean in the body of one lambda: its parameters are columns, and behind them stands each part that the row alone decides. */
final class LambdaScope {
    private final List<Integer> parameters;
    private final Map<RexNode, Integer> captured = new LinkedHashMap<>();

    private LambdaScope(List<Integer> parameters) {
        this.parameters = parameters;
    }

    /** A call of FILTER, TRANSFORM or REDUCE, whose other operands are translated by {@code outer}. */
    static Expression translate(RexCall call, ExpressionTranslator outer) {
        LambdaFunction function = (LambdaFunction) call.getOperator();
        List<RexNode> operands = call.getOperands();
        int values = function.kind() == Expression.Lambda.Kind.REDUCE ? 2 : 1;
        LambdaScope scope = new LambdaScope(numbers(operands.subList(values + 1, operands.size())));
        Expression body = new ExpressionTranslator(InputColumns.NONE, scope).translate(operands.get(values));
        List<Expression> arguments = new ArrayList<>();
        arguments.add(Casting.cast(outer.translate(operands.get(0)), LogicalType.ARRAY));
        boolean reduces = values == 2;
        if (reduces) {
            arguments.add(Casting.cast(outer.translate(operands.get(1)), LogicalType.VARIANT));
        }
        LogicalType type = reduces ? LogicalType.VARIANT : LogicalType.ARRAY;
        Expression lambda = new Expression.Lambda(
                function.kind(), arguments, outer.all(List.copyOf(scope.captured.keySet())), body, type);
        return Casting.cast(lambda, ExpressionTranslator.type(call));
    }

    private static List<Integer> numbers(List<RexNode> literals) {
        return literals.stream()
                .map(literal -> ((RexLiteral) literal).getValueAs(Integer.class))
                .toList();
    }

    /** The column that a part of the body is, null when it has to be computed there. */
    Expression column(RexNode node) {
        Set<Integer> free = new HashSet<>();
        boolean[] readsColumns = {false};
        collect(node, free, readsColumns);
        if (node instanceof RexCall call && call.getOperator() == LambdaParameter.PARAMETER) {
            int own = parameters.indexOf(number(call));
            if (own >= 0) {
                return new Expression.ColumnRef(own, LogicalType.VARIANT);
            }
        }
        boolean ofRow = free.stream().noneMatch(parameters::contains) && (readsColumns[0] || !free.isEmpty());
        if (!ofRow) {
            return null;
        }
        int index = captured.computeIfAbsent(node, part -> captured.size());
        return new Expression.ColumnRef(parameters.size() + index, ExpressionTranslator.type(node));
    }

    private static int number(RexCall parameter) {
        return ((RexLiteral) parameter.getOperands().get(0)).getValueAs(Integer.class);
    }

    /** Parameters that no lambda inside of the node declares, and whether it reads a column. */
    private static void collect(RexNode node, Set<Integer> free, boolean[] readsColumns) {
        Set<Integer> declared = new HashSet<>();
        node.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitInputRef(RexInputRef ref) {
                readsColumns[0] = true;
                return null;
            }

            @Override
            public Void visitCall(RexCall call) {
                if (call.getOperator() == LambdaParameter.PARAMETER) {
                    free.add(number(call));
                } else if (call.getOperator() instanceof LambdaFunction function) {
                    int values = function.kind() == Expression.Lambda.Kind.REDUCE ? 2 : 1;
                    declared.addAll(numbers(call.getOperands()
                            .subList(values + 1, call.getOperands().size())));
                }
                return super.visitCall(call);
            }
        });
        free.removeAll(declared);
    }
}
