package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.sql.function.scalar.EngineFunction;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls with arguments of the types the engine's functions take. */
final class EngineCalls {
    private static final Set<String> ROUNDING = Set.of("FLOOR", "CEIL", "ROUND", "ROUND_EVEN", "TRUNC");

    private static final Expression DAY = new Expression.Literal(Datum.of("day"));

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

    /** Days added to a date, or between two dates; everything else is arithmetic of numbers. */
    static Expression sum(String operator, List<Expression> operands, LogicalType type) {
        boolean left = operands.get(0).type().kind() == TypeKind.DATE;
        boolean right = operands.get(1).type().kind() == TypeKind.DATE;
        if (left && right) {
            return new Expression.Call("DATEDIFF", List.of(DAY, operands.get(1), operands.get(0)), type);
        }
        if (!left && !right) {
            return arithmetic(operator, operands, type);
        }
        Expression days = Casting.cast(operands.get(left ? 1 : 0), LogicalType.INTEGER);
        Expression signed =
                operator.equals("-") ? new Expression.Call("NEGATE", List.of(days), LogicalType.INTEGER) : days;
        return new Expression.Call("DATEADD", List.of(DAY, signed, operands.get(left ? 0 : 1)), type);
    }

    /** DOUBLE arithmetic takes DOUBLE operands, exact arithmetic NUMBERs of any scale. */
    static Expression arithmetic(String operator, List<Expression> operands, LogicalType type) {
        return new Expression.Call(
                operator, type.kind() == TypeKind.DOUBLE ? all(operands, LogicalType.DOUBLE) : operands, type);
    }

    /** Arrays are joined end to end, everything else as text. */
    static Expression concat(List<Expression> operands, LogicalType type) {
        if (type.kind() == TypeKind.ARRAY) {
            return function("ARRAY_CAT", operands, type);
        }
        List<Expression> texts = new ArrayList<>();
        for (Expression operand : operands) {
            boolean bytes = operand.type().kind() == TypeKind.BINARY;
            texts.add(bytes ? operand : text(operand));
        }
        return new Expression.Call("||", texts, type);
    }

    /** A call whose arguments are of the types that the catalogue says. */
    static Expression function(EngineFunction function, List<Expression> operands, LogicalType type) {
        List<Expression> read = function.readsWholeNumbers() ? whole(operands) : operands;
        if (!function.hasReadings()) {
            return function(function.engineName(), read, type);
        }
        List<Expression> cast = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            cast.add(Casting.cast(read.get(i), function.reads(i).orElse(type)));
        }
        return new Expression.Call(function.engineName(), cast, type);
    }

    /** Positions and lengths as whole numbers, whatever numbers they are. */
    private static List<Expression> whole(List<Expression> operands) {
        return operands.stream()
                .map(operand -> isBroken(operand.type()) ? Casting.cast(operand, LogicalType.INTEGER) : operand)
                .toList();
    }

    private static boolean isBroken(LogicalType type) {
        return type.kind() == TypeKind.DOUBLE || type.kind() == TypeKind.NUMBER && type.scale() > 0;
    }

    static Expression function(String name, List<Expression> operands, LogicalType type) {
        if (name.equals("CONCAT")) {
            return concat(operands, type);
        }
        List<Expression> read = new ArrayList<>(operands);
        if (ROUNDING.contains(name) && operands.size() > 1) {
            read.set(1, whole(operands.subList(1, 2)).get(0));
        }
        if (type.kind() != TypeKind.DOUBLE) {
            return new Expression.Call(name, read, type);
        }
        for (int i = 0; i < (ROUNDING.contains(name) ? 1 : operands.size()); i++) {
            if (!operands.get(i).type().kind().isSemiStructured()) {
                read.set(i, Casting.cast(operands.get(i), LogicalType.DOUBLE));
            }
        }
        return new Expression.Call(name, read, type);
    }

    private static Expression text(Expression operand) {
        return operand.type().kind() == TypeKind.VARCHAR ? operand : Casting.cast(operand, LogicalType.VARCHAR);
    }

    private static List<Expression> all(List<Expression> operands, LogicalType type) {
        return operands.stream().map(operand -> Casting.cast(operand, type)).toList();
    }
}
