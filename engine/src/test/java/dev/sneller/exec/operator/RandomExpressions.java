package dev.sneller.exec.operator;

import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Expressions that cannot fail, over columns of given types. */
final class RandomExpressions {
    private static final List<String> COMPARISONS =
            List.of("=", "<>", "IS DISTINCT FROM", "IS NOT DISTINCT FROM", "<", "<=", ">", ">=");
    /** Of {@link #COMPARISONS}, those that ask for equality only. */
    private static final int EQUALITIES = 4;

    private final Random random;
    private final List<LogicalType> columns;
    private final Function<LogicalType, Datum> constants;

    /** @param constants draws a constant of a type, NULL at times */
    RandomExpressions(Random random, List<LogicalType> columns, Function<LogicalType, Datum> constants) {
        this.random = random;
        this.columns = columns;
        this.constants = constants;
    }

    /** A condition that may be NULL. */
    Expression condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<Expression> operands = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                operands.add(condition(depth - 1));
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Expression.And(operands);
                case 1 -> new Expression.Or(operands);
                default -> test("NOT", operands.get(0));
            };
        }
        int column = random.nextInt(columns.size());
        LogicalType type = columns.get(column);
        return switch (random.nextInt(5)) {
            case 0 -> test(random.nextBoolean() ? "IS NULL" : "IS NOT NULL", column(column));
            case 1 -> type.kind().isSemiStructured() ? comparison(column) : inSet(column);
            case 2 -> type.kind() == TypeKind.BOOLEAN ? column(column) : comparison(column);
            default -> comparison(column);
        };
    }

    private Expression comparison(int column) {
        LogicalType type = columns.get(column);
        boolean isDocument = type.kind().isSemiStructured();
        String operator = COMPARISONS.get(random.nextInt(isDocument ? EQUALITIES : COMPARISONS.size()));
        return test(operator, column(column), isDocument ? columnOf(type) : value(type, 1));
    }

    private Expression inSet(int column) {
        List<Datum> values = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> constants.apply(columns.get(column)))
                .filter(value -> !value.isNull())
                .toList();
        return new Expression.InSet(column(column), values, random.nextInt(4) == 0, random.nextBoolean());
    }

    /** A value of exactly this type; of a document type only if there is such a column. */
    Expression value(LogicalType type, int depth) {
        if (type.kind().isSemiStructured()) {
            return columnOf(type);
        }
        int choice = random.nextInt(depth > 0 ? 8 : 5);
        if (choice < 4 && columns.contains(type)) {
            return columnOf(type);
        }
        if (choice < 5) {
            return new Expression.Literal(constants.apply(type));
        }
        return choice == 5 || !hasOperator(type)
                ? new Expression.CaseWhen(
                        List.of(condition(depth - 1)), List.of(value(type, depth - 1)), value(type, depth - 1), type)
                : operator(type, depth - 1);
    }

    private static boolean hasOperator(LogicalType type) {
        return type.equals(LogicalType.VARCHAR)
                || type.kind() == TypeKind.DOUBLE
                || type.kind() == TypeKind.BOOLEAN
                || type.precision() == LogicalType.MAX_PRECISION && type.kind() == TypeKind.NUMBER;
    }

    private Expression operator(LogicalType type, int depth) {
        if (type.kind() == TypeKind.BOOLEAN) {
            return condition(depth);
        }
        String function = type.kind() == TypeKind.VARCHAR
                ? random.nextBoolean() ? "||" : "UPPER"
                : random.nextBoolean() ? "+" : "-";
        List<Expression> arguments = function.equals("UPPER")
                ? List.of(value(type, depth))
                : List.of(value(type, depth), value(type, depth));
        return new Expression.Call(function, arguments, type);
    }

    private Expression columnOf(LogicalType type) {
        List<Integer> places = IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).equals(type))
                .boxed()
                .toList();
        return places.isEmpty()
                ? new Expression.Literal(Datum.nullOf(type))
                : column(places.get(random.nextInt(places.size())));
    }

    private Expression column(int index) {
        return new Expression.ColumnRef(index, columns.get(index));
    }

    private static Expression test(String function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), LogicalType.BOOLEAN);
    }
}
