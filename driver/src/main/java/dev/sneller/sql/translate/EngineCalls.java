package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls with arguments of the types the engine's functions take. */
final class EngineCalls {
    private static final Set<String> ROUNDING = Set.of("FLOOR", "CEIL", "ROUND", "TRUNC");
    private static final Set<String> EXTREMES = Set.of("GREATEST", "LEAST");

    private EngineCalls() {}

    static Expression comparison(String operator, List<Expression> operands) {
        LogicalType left = operands.get(0).type();
        LogicalType right = operands.get(1).type();
        String name = operator.equals("!=") ? "<>" : operator;
        // The engine compares NUMBERs of different scales exactly.
        if (Casting.isComparable(left, right) || left.kind() == TypeKind.NUMBER && right.kind() == TypeKind.NUMBER) {
            return new Expression.Call(name, operands, LogicalType.BOOLEAN);
        }
        return new Expression.Call(name, all(operands, Casting.common(left, right)), LogicalType.BOOLEAN);
    }

    /** DOUBLE arithmetic takes DOUBLE operands, exact arithmetic NUMBERs of any scale. */
    static Expression arithmetic(String operator, List<Expression> operands, LogicalType type) {
        return new Expression.Call(
                operator, type.kind() == TypeKind.DOUBLE ? all(operands, LogicalType.DOUBLE) : operands, type);
    }

    static Expression concat(List<Expression> operands, LogicalType type) {
        List<Expression> texts = new ArrayList<>();
        for (Expression operand : operands) {
            boolean bytes = operand.type().kind() == TypeKind.BINARY;
            texts.add(bytes ? operand : text(operand));
        }
        return new Expression.Call("||", texts, type);
    }

    static Expression function(String name, List<Expression> operands, LogicalType type) {
        if (EXTREMES.contains(name)) {
            return new Expression.Call(name, all(operands, type), type);
        }
        if (name.equals("CONCAT")) {
            return new Expression.Call(
                    name, operands.stream().map(EngineCalls::text).toList(), type);
        }
        if (type.kind() != TypeKind.DOUBLE) {
            return new Expression.Call(name, operands, type);
        }
        List<Expression> doubles = new ArrayList<>(operands);
        for (int i = 0; i < (ROUNDING.contains(name) ? 1 : operands.size()); i++) {
            doubles.set(i, Casting.cast(operands.get(i), LogicalType.DOUBLE));
        }
        return new Expression.Call(name, doubles, type);
    }

    private static Expression text(Expression operand) {
        return operand.type().kind() == TypeKind.VARCHAR ? operand : Casting.cast(operand, LogicalType.VARCHAR);
    }

    private static List<Expression> all(List<Expression> operands, LogicalType type) {
        return operands.stream().map(operand -> Casting.cast(operand, type)).toList();
    }
}
