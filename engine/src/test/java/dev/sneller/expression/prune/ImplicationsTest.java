package dev.sneller.expression.prune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.ConstantFolder;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.expression.Expression.Call;
import dev.sneller.expression.Expression.ColumnRef;
import dev.sneller.expression.Expression.Literal;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.predicate.ZoneTest;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said to follow from a condition holds for every row for which the condition is true. */
class ImplicationsTest {
    private static final long SEED = 7_411;
    private static final int CONDITIONS = 1_500;
    private static final int ROWS = 12;
    private static final long DAY = 86_400_000_000_000L;
    private static final LogicalType CENTS = LogicalType.number(12, 2);
    private static final List<LogicalType> COLUMNS = List.of(
            CENTS,
            LogicalType.INTEGER,
            LogicalType.DOUBLE,
            LogicalType.DATE,
            LogicalType.TIMESTAMP_NTZ,
            LogicalType.TIMESTAMP_LTZ,
            LogicalType.VARCHAR,
            LogicalType.BOOLEAN);

    private final EvaluationContext context =
            EvaluationContext.at(Instant.parse("2024-06-01T12:00:00Z"), ZoneId.of("America/New_York"));
    private final Random random = new Random(SEED);

    @Test
    void whatFollowsHoldsForEveryRowForWhichTheConditionIsTrue() {
        int excluded = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            List<List<Datum>> rows = rows();
            Expression condition = condition(rows, 3);
            List<ZoneTest> tests = Implications.of(condition, context);
            for (List<Datum> row : rows) {
                boolean mayHold = tests.stream().allMatch(test -> test.mayHold(column -> zone(row.get(column))));
                excluded += mayHold ? 0 : 1;
                if (!mayHold) {
                    assertThat(isTrue(condition, row))
                            .as("seed " + SEED + ", condition " + i + ": " + condition + " of " + row + " excluded by "
                                    + tests)
                            .isFalse();
                }
            }
        }
        assertThat(excluded).as("rows that are excluded").isGreaterThan(CONDITIONS * ROWS / 4);
    }

    private static ZoneMap zone(Datum value) {
        boolean isNull = value.isNull();
        boolean isNaN = value.type().kind() == TypeKind.DOUBLE && !isNull && Double.isNaN(value.doubleValue());
        Datum bound = isNull || isNaN ? null : value;
        return new ZoneMap(1, isNull ? 1 : 0, bound, bound, bound != null, bound != null, isNaN);
    }

    /** A row for which the condition fails is not one for which it is true. */
    private boolean isTrue(Expression condition, List<Datum> row) {
        Expression folded = ConstantFolder.fold(substituted(condition, row), context);
        try {
            Datum truth = ConstantEvaluator.evaluate(folded, context);
            return !truth.isNull() && truth.booleanValue();
        } catch (SnellerException fails) {
            return false;
        }
    }

    /** The expression with the row's values in place of columns. */
    private static Expression substituted(Expression expression, List<Datum> row) {
        if (expression instanceof ColumnRef column) {
            return new Literal(row.get(column.index()));
        } else if (expression instanceof Call call) {
            return new Call(call.function(), all(call.arguments(), row), call.type());
        } else if (expression instanceof Expression.Cast cast) {
            return new Expression.Cast(substituted(cast.input(), row), cast.type(), cast.rule());
        } else if (expression instanceof Expression.And and) {
            return new Expression.And(all(and.operands(), row));
        } else if (expression instanceof Expression.Or or) {
            return new Expression.Or(all(or.operands(), row));
        } else if (expression instanceof Expression.InSet set) {
            return new Expression.InSet(substituted(set.input(), row), set.values(), set.hasNull(), set.negated());
        } else if (expression instanceof Expression.CaseWhen choice) {
            return new Expression.CaseWhen(
                    all(choice.conditions(), row),
                    all(choice.results(), row),
                    substituted(choice.otherwise(), row),
                    choice.type());
        }
        return expression;
    }

    private static List<Expression> all(List<Expression> expressions, List<Datum> row) {
        return expressions.stream().map(each -> substituted(each, row)).toList();
    }

    private List<List<Datum>> rows() {
        List<List<Datum>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(COLUMNS.stream().map(this::value).toList());
        }
        return rows;
    }

    private Datum value(LogicalType type) {
        if (random.nextInt(10) == 0) {
            return Datum.nullOf(type);
        }
        return switch (type.kind()) {
            case NUMBER -> Datum.of(type, BigDecimal.valueOf(random.nextInt(4_000) - 2_000, type.scale()));
            case DOUBLE ->
                Datum.of(
                        random.nextInt(8) == 0
                                ? List.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.NEGATIVE_INFINITY)
                                        .get(random.nextInt(4))
                                : random.nextInt(400) / 8.0 - 20);
            case DATE -> Datum.ofLong(type, 19_000 + random.nextInt(1_200));
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ ->
                Datum.ofLong(type, (19_000 + random.nextInt(1_200)) * DAY + random.nextInt(24) * (DAY / 24));
            case VARCHAR -> Datum.of("abcé".repeat(3).substring(random.nextInt(4), 4 + random.nextInt(8)));
            default -> Datum.of(random.nextBoolean());
        };
    }

    private Expression condition(List<List<Datum>> rows, int depth) {
        if (depth == 0) {
            return simple(rows);
        }
        return switch (random.nextInt(9)) {
            case 0 -> new Expression.And(List.of(condition(rows, depth - 1), condition(rows, depth - 1)));
            case 1, 2 -> new Expression.Or(List.of(condition(rows, depth - 1), condition(rows, depth - 1)));
            case 3 -> new Call("NOT", List.of(condition(rows, depth - 1)), LogicalType.BOOLEAN);
            case 4 ->
                new Expression.CaseWhen(
                        List.of(condition(rows, depth - 1)),
                        List.of(condition(rows, depth - 1)),
                        condition(rows, 0),
                        LogicalType.BOOLEAN);
            case 5 ->
                new Call(
                        List.of("IS TRUE", "IS FALSE", "IS NOT TRUE", "IS NOT FALSE")
                                .get(random.nextInt(4)),
                        List.of(condition(rows, depth - 1)),
                        LogicalType.BOOLEAN);
            default -> simple(rows);
        };
    }

    private Expression simple(List<List<Datum>> rows) {
        int index = random.nextInt(COLUMNS.size());
        ColumnRef column = new ColumnRef(index, COLUMNS.get(index));
        if (column.type().kind() == TypeKind.BOOLEAN) {
            return column;
        }
        Expression tested = function(column, 2);
        if (random.nextInt(8) == 0) {
            String test = random.nextBoolean() ? "IS NULL" : "IS NOT NULL";
            return new Call(test, List.of(tested), LogicalType.BOOLEAN);
        }
        if (column.type().kind() == TypeKind.VARCHAR && random.nextInt(3) == 0) {
            return new Call("LIKE", List.of(column, literal("ab%c")), LogicalType.BOOLEAN);
        }
        Datum constant = result(tested, rows);
        if (random.nextInt(5) == 0 && !constant.isNull() && tested.type().kind() != TypeKind.DOUBLE) {
            return new Expression.InSet(tested, List.of(constant), random.nextInt(4) == 0, random.nextInt(4) == 0);
        }
        String operator = List.of("=", "<>", "<", "<=", ">", ">=").get(random.nextInt(6));
        List<Expression> operands = random.nextInt(4) == 0
                ? List.of(new Literal(constant), tested)
                : List.of(tested, new Literal(constant));
        return new Call(operator, operands, LogicalType.BOOLEAN);
    }

    /** The function's value for some row, so that conditions are true now and then. */
    private Datum result(Expression tested, List<List<Datum>> rows) {
        try {
            Expression constant = substituted(tested, rows.get(random.nextInt(ROWS)));
            return ConstantEvaluator.evaluate(constant, context);
        } catch (SnellerException fails) {
            return Datum.nullOf(tested.type());
        }
    }

    private Expression function(Expression of, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return of;
        }
        return function(
                switch (of.type().kind()) {
                    case NUMBER -> ofNumber(of);
                    case DOUBLE ->
                        new Call(
                                List.of("+", "-", "*").get(random.nextInt(3)),
                                List.of(of, new Literal(Datum.of(random.nextInt(9) / 4.0 - 1))),
                                LogicalType.DOUBLE);
                    case DATE, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> ofTime(of);
                    default -> of;
                },
                depth - 1);
    }

    private Expression ofNumber(Expression of) {
        Expression constant = new Literal(Datum.of(CENTS, BigDecimal.valueOf(random.nextInt(900) - 400, 2)));
        return switch (random.nextInt(6)) {
            case 0 -> new Call("+", List.of(of, constant), LogicalType.number(20, 2));
            case 1 -> new Call("-", List.of(constant, of), LogicalType.number(20, 2));
            case 2 -> new Call("NEGATE", List.of(of), of.type());
            case 3 -> new Expression.Cast(of, LogicalType.number(9, 1), CastRule.STRICT);
            case 4 -> new Expression.Cast(of, LogicalType.DOUBLE, CastRule.STRICT);
            default ->
                new Expression.CaseWhen(
                        List.of(new Call("IS NOT NULL", List.of(of), LogicalType.BOOLEAN)),
                        List.of(of),
                        new Literal(Datum.of(
                                of.type(), BigDecimal.valueOf(0, of.type().scale()))),
                        of.type());
        };
    }

    private Expression ofTime(Expression of) {
        Expression unit = literal(List.of("day", "month", "year", "week").get(random.nextInt(4)));
        Literal count = new Literal(Datum.ofLong(LogicalType.INTEGER, random.nextInt(60) - 30));
        Literal date = new Literal(Datum.ofLong(LogicalType.DATE, 19_500));
        return switch (random.nextInt(6)) {
            case 0 -> new Call("DATE_TRUNC", List.of(unit, of), of.type());
            case 1 -> new Call("DATEADD", List.of(unit, count, of), of.type());
            case 2 -> new Call("YEAR", List.of(of), LogicalType.number(19, 0));
            case 3 ->
                new Call(
                        "DATEDIFF",
                        random.nextBoolean() ? List.of(unit, of, date) : List.of(unit, date, of),
                        LogicalType.number(19, 0));
            case 4 -> new Expression.Cast(of, LogicalType.DATE, CastRule.STRICT);
            default -> new Expression.Cast(of, LogicalType.TIMESTAMP_NTZ, CastRule.STRICT);
        };
    }

    private static Literal literal(String text) {
        return new Literal(Datum.of(text));
    }
}
