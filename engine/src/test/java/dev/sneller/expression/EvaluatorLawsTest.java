package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.format.TimeFormats;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evaluators answer and fail as the naive evaluator does, over all lanes, forms, nulls and selections. */
class EvaluatorLawsTest {
    private static final int SEEDS = 120;
    private static final EvaluationContext STRICT = EvaluationContext.at(Instant.EPOCH);
    private static final EvaluationContext LENIENT_DIVISION = new EvaluationContext(
            Instant.EPOCH, ZoneOffset.UTC, TimeFormats.DEFAULT, List.of(), true, true, new RandomStreams(), () -> {});

    private static final Expression MONEY = Trial.column(0);
    private static final Expression FINE = Trial.column(1);
    private static final Expression BIG = Trial.column(2);
    private static final Expression OTHER_BIG = Trial.column(3);
    private static final Expression REAL = Trial.column(4);
    private static final Expression OTHER_REAL = Trial.column(5);
    private static final Expression TEXT = Trial.column(6);
    private static final Expression OTHER_TEXT = Trial.column(7);
    private static final Expression FLAG = Trial.column(8);
    private static final Expression OTHER_FLAG = Trial.column(9);
    private static final Expression DAY = Trial.column(10);
    private static final Expression OTHER_DAY = Trial.column(11);
    private static final Expression TIME = Trial.column(12);
    private static final Expression SMALL = Trial.column(Trial.SMALL);

    @Test
    void comparisonsAnswerAsRowByRow() {
        List<Expression> all = new ArrayList<>();
        for (String operator : List.of("=", "<>", "<", "<=", ">", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM")) {
            all.add(test(operator, MONEY, FINE));
            all.add(test(operator, BIG, OTHER_BIG));
            all.add(test(operator, MONEY, BIG));
            all.add(test(operator, REAL, OTHER_REAL));
            all.add(test(operator, TEXT, OTHER_TEXT));
            all.add(test(operator, FLAG, OTHER_FLAG));
            all.add(test(operator, DAY, OTHER_DAY));
            all.add(test(operator, TIME, TIME));
            all.add(test(operator, MONEY, number("1.5")));
            all.add(test(operator, MONEY, number("1.505")));
            all.add(test(operator, number("-3"), BIG));
            all.add(test(operator, BIG, number("99999999999999999999999999999999999999")));
            all.add(test(operator, REAL, literal(Datum.of(Double.NaN))));
            all.add(test(operator, literal(Datum.of(0.0)), REAL));
            all.add(test(operator, TEXT, text("abc")));
            all.add(test(operator, FLAG, literal(Datum.of(true))));
            all.add(test(operator, DAY, literal(Datum.ofLong(LogicalType.DATE, 10_957))));
        }
        check(all);
    }

    @Test
    void arithmeticAnswersAndFailsAsRowByRow() {
        List<Expression> all = new ArrayList<>();
        for (String operator : List.of("+", "-", "*", "/", "%")) {
            all.add(call(operator, LogicalType.DOUBLE, REAL, OTHER_REAL));
            all.add(arithmetic(operator, MONEY, FINE));
            all.add(arithmetic(operator, BIG, OTHER_BIG));
            all.add(arithmetic(operator, BIG, SMALL));
            all.add(arithmetic(operator, SMALL, FINE));
            all.add(arithmetic(operator, FINE, BIG));
        }
        all.add(call("+", LogicalType.DATE, DAY, SMALL));
        all.add(call("-", LogicalType.DATE, DAY, SMALL));
        all.add(call("-", LogicalType.number(9, 0), DAY, OTHER_DAY));
        check(all);
    }

    @Test
    void numericFunctionsAnswerAsRowByRow() {
        List<Expression> all = new ArrayList<>();
        for (Expression number : List.of(MONEY, FINE, BIG, SMALL, REAL)) {
            for (String function : List.of("NEGATE", "ABS", "SIGN")) {
                LogicalType type = number == REAL ? LogicalType.DOUBLE : number.type();
                all.add(call(
                        function, function.equals("SIGN") && number != REAL ? LogicalType.number(2, 0) : type, number));
            }
        }
        for (String function : List.of("ROUND", "TRUNC", "FLOOR", "CEIL")) {
            all.add(call(function, LogicalType.number(12, 0), MONEY));
            all.add(call(function, LogicalType.number(13, 3), FINE, number("3")));
            all.add(call(function, LogicalType.number(13, 0), FINE, number("-2")));
            all.add(call(function, LogicalType.number(13, 5), FINE, SMALL));
            all.add(call(function, LogicalType.INTEGER, BIG, SMALL));
        }
        all.add(call("FLOOR", LogicalType.DOUBLE, REAL));
        all.add(call("CEIL", LogicalType.DOUBLE, REAL));
        for (String function : List.of("SQRT", "LN", "EXP")) {
            all.add(call(function, LogicalType.DOUBLE, REAL));
        }
        all.add(call("POWER", LogicalType.DOUBLE, REAL, OTHER_REAL));
        all.add(call("GREATEST", LogicalType.INTEGER, BIG, OTHER_BIG, SMALL));
        all.add(call("LEAST", Trial.SHORT_TEXT, TEXT, OTHER_TEXT));
        check(all);
    }

    @Test
    void textFunctionsAnswerAsRowByRow() {
        List<Expression> all = new ArrayList<>();
        for (String function : List.of("UPPER", "LOWER", "TRIM", "LTRIM", "RTRIM")) {
            all.add(call(function, LogicalType.VARCHAR, TEXT));
        }
        all.add(call("TRIM", LogicalType.VARCHAR, TEXT, OTHER_TEXT));
        all.add(call("LENGTH", LogicalType.INTEGER, TEXT));
        all.add(call("||", LogicalType.VARCHAR, TEXT, OTHER_TEXT));
        all.add(call("CONCAT", LogicalType.VARCHAR, TEXT, text("-"), OTHER_TEXT));
        all.add(call("SUBSTR", LogicalType.VARCHAR, TEXT, SMALL));
        all.add(call("SUBSTR", LogicalType.VARCHAR, TEXT, SMALL, number("2")));
        all.add(call("REPLACE", LogicalType.VARCHAR, TEXT, OTHER_TEXT, text("<>")));
        all.add(call("POSITION", LogicalType.INTEGER, OTHER_TEXT, TEXT));
        for (String function : List.of("STARTSWITH", "ENDSWITH", "CONTAINS")) {
            all.add(test(function, TEXT, OTHER_TEXT));
            all.add(test(function, TEXT, text("b")));
        }
        for (String pattern : List.of(
                "", "%", "a%", "%b", "%b%", "_b", "_", "a_%", "%_b%c", "%ab%", "%ab%c", "a%bc%", "%a%bc%", "%ab_c%",
                "1__%", "abc", "%本%")) {
            all.add(test("LIKE", TEXT, text(pattern)));
            all.add(test("ILIKE", TEXT, text(pattern)));
        }
        all.add(test("LIKE", TEXT, OTHER_TEXT));
        check(all);
    }

    @Test
    void connectivesAndCasesEvaluateOnlyWhatIsNeeded() {
        Expression fails = test(">", arithmetic("/", BIG, SMALL), number("1"));
        Expression safe = test("<>", SMALL, number("0"));
        List<Expression> all = new ArrayList<>(List.of(
                new Expression.And(List.of(FLAG, OTHER_FLAG)),
                new Expression.Or(List.of(FLAG, OTHER_FLAG, FLAG)),
                new Expression.And(List.of(safe, fails)),
                new Expression.Or(List.of(call("NOT", LogicalType.BOOLEAN, safe), fails)),
                new Expression.And(List.of(FLAG, fails)),
                new Expression.CaseWhen(
                        List.of(safe), List.of(arithmetic("/", FINE, SMALL)), number("0.00000000000"), quotient()),
                new Expression.CaseWhen(List.of(FLAG, OTHER_FLAG), List.of(BIG, SMALL), OTHER_BIG, LogicalType.INTEGER),
                new Expression.CaseWhen(List.of(FLAG), List.of(TEXT), OTHER_TEXT, Trial.SHORT_TEXT),
                new Expression.CaseWhen(List.of(FLAG), List.of(REAL), OTHER_REAL, LogicalType.DOUBLE),
                new Expression.CaseWhen(List.of(FLAG), List.of(OTHER_FLAG), fails, LogicalType.BOOLEAN),
                new Expression.CaseWhen(List.of(OTHER_FLAG), List.of(DAY), OTHER_DAY, LogicalType.DATE),
                new Expression.InSet(SMALL, List.of(integer(1), integer(3), integer(-2)), false, false),
                new Expression.InSet(BIG, List.of(integer(1), integer(3)), true, true),
                new Expression.InSet(TEXT, List.of(Datum.of("a"), Datum.of("日本語")), true, false),
                new Expression.InSet(REAL, List.of(Datum.of(0.0), Datum.of(Double.NaN)), false, true),
                new Expression.InSet(SMALL, List.of(integer(0), integer(1), integer(2)), false, true)));
        for (String test :
                List.of("IS NULL", "IS NOT NULL", "IS TRUE", "IS FALSE", "IS NOT TRUE", "IS NOT FALSE", "NOT")) {
            all.add(call(test, LogicalType.BOOLEAN, FLAG));
        }
        all.add(call("IS NULL", LogicalType.BOOLEAN, TEXT));
        check(all);
    }

    @Test
    void castsAnswerAndFailAsRowByRow() {
        List<Expression> all = new ArrayList<>();
        for (CastRule rule : List.of(CastRule.STRICT, CastRule.TRY)) {
            for (Expression number : List.of(MONEY, FINE, BIG, SMALL, REAL, TEXT, FLAG)) {
                all.add(new Expression.Cast(number, LogicalType.number(10, 1), rule));
                all.add(new Expression.Cast(number, LogicalType.number(38, 7), rule));
            }
            for (Expression number : List.of(MONEY, FINE, BIG, SMALL)) {
                all.add(new Expression.Cast(number, LogicalType.DOUBLE, rule));
                all.add(new Expression.Cast(number, LogicalType.varchar(6), rule));
                all.add(new Expression.Cast(number, LogicalType.BOOLEAN, rule));
            }
            all.add(new Expression.Cast(TEXT, LogicalType.BOOLEAN, rule));
            all.add(new Expression.Cast(TEXT, LogicalType.varchar(3), rule));
            all.add(new Expression.Cast(FLAG, LogicalType.VARCHAR, rule));
            all.add(new Expression.Cast(DAY, LogicalType.VARCHAR, rule));
            all.add(new Expression.Cast(DAY, LogicalType.TIMESTAMP_NTZ, rule));
            all.add(new Expression.Cast(TIME, LogicalType.DATE, rule));
        }
        check(all);
    }

    @Test
    void filtersKeepRowsForWhichTheConditionIsTrue() {
        List<Expression> conditions = List.of(
                FLAG,
                new Expression.And(List.of(FLAG, OTHER_FLAG, test(">", MONEY, number("2")))),
                new Expression.And(
                        List.of(test("<>", SMALL, number("0")), test(">", arithmetic("/", MONEY, SMALL), number("0")))),
                new Expression.Or(List.of(test("=", TEXT, text("ab")), test("LIKE", TEXT, text("%b%")))),
                literal(Datum.of(true)),
                literal(Datum.nullOf(LogicalType.BOOLEAN)));
        for (Expression condition : conditions) {
            RowFilter filter = ExpressionCompiler.compileFilter(condition, STRICT);
            for (long seed = 0; seed < SEEDS; seed++) {
                Trial trial = new Trial(seed);
                trial.batch.rows(trial.batch.rowCount(), trial.selection);
                List<Integer> expected = new ArrayList<>();
                for (int i = 0; i < trial.selectedCount(); i++) {
                    int row = trial.selected(i);
                    if (Boolean.TRUE.equals(NaiveEvaluator.evaluate(condition, trial.row(row)))) {
                        expected.add(row);
                    }
                }
                SelectionVector passing = filter.select(trial.batch);
                List<Integer> actual = new ArrayList<>();
                for (int i = 0; i < (passing == null ? trial.batch.rowCount() : passing.count()); i++) {
                    actual.add(passing == null ? i : passing.row(i));
                }
                assertThat(actual).as("%s, seed %d", condition, seed).isEqualTo(expected);
            }
        }
    }

    private static void check(List<Expression> expressions) {
        for (EvaluationContext context : List.of(STRICT, LENIENT_DIVISION)) {
            for (Expression expression : expressions) {
                Evaluator evaluator = ExpressionCompiler.compile(expression, context);
                for (long seed = 0; seed < SEEDS; seed++) {
                    check(expression, evaluator, new Trial(seed), context, seed);
                }
            }
        }
    }

    private static void check(
            Expression expression, Evaluator evaluator, Trial trial, EvaluationContext context, long seed) {
        List<Object> expected = new ArrayList<>();
        java.util.Set<Object> failures = new java.util.HashSet<>();
        for (int i = 0; i < trial.selectedCount(); i++) {
            Object[] row = trial.row(trial.selected(i));
            try {
                expected.add(NaiveEvaluator.evaluate(expression, row, context));
            } catch (SnellerException failure) {
                failures.add(failure.code());
            }
        }
        if (!failures.isEmpty()) {
            Throwable thrown = catchThrowable(() -> evaluator.evaluate(trial.batch, trial.selection));
            assertThat(thrown).as("%s, seed %d", expression, seed).isInstanceOf(SnellerException.class);
            assertThat(failures).contains(((SnellerException) thrown).code());
            return;
        }
        ColumnVector actual = evaluator.evaluate(trial.batch, trial.selection);
        for (int i = 0; i < trial.selectedCount(); i++) {
            int row = trial.selected(i);
            assertThat(same(BoxedVectors.value(actual, row), expected.get(i)))
                    .as(
                            "%s of %s, seed %d: expected %s, got %s",
                            expression,
                            java.util.Arrays.toString(trial.row(row)),
                            seed,
                            expected.get(i),
                            BoxedVectors.value(actual, row))
                    .isTrue();
        }
    }

    private static boolean same(Object actual, Object expected) {
        if (actual == null || expected == null) {
            return actual == expected;
        }
        return NaiveFunctions.compare(actual, expected) == 0;
    }

    private static Expression call(String function, LogicalType type, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), type);
    }

    private static Expression test(String function, Expression... arguments) {
        return call(function, LogicalType.BOOLEAN, arguments);
    }

    /** With the result type of sql.md 1.4. */
    private static Expression arithmetic(String operator, Expression a, Expression b) {
        int s1 = a.type().scale();
        int s2 = b.type().scale();
        int scale = switch (operator) {
            case "*" -> Math.min(s1 + s2, Math.max(Math.max(s1, s2), 12));
            case "/" -> Math.max(s1, Math.min(s1 + 6, 12));
            default -> Math.max(s1, s2);
        };
        return call(operator, LogicalType.number(38, scale), a, b);
    }

    private static LogicalType quotient() {
        return LogicalType.number(38, 11);
    }

    private static Expression literal(Datum value) {
        return new Expression.Literal(value);
    }

    private static Expression number(String text) {
        BigDecimal value = new BigDecimal(text);
        LogicalType type = LogicalType.number(Math.max(value.precision(), value.scale() + 1), value.scale());
        return literal(Datum.of(type, value));
    }

    private static Datum integer(long value) {
        return Datum.ofLong(LogicalType.INTEGER, value);
    }

    private static Expression text(String value) {
        return literal(Datum.of(value));
    }
}
