package dev.sneller.expression;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * What expressions mean, one row at a time over boxed values and nothing shared with the engine but the expression: null, Boolean,
 * BigDecimal (NUMBER), Double, String, ByteBuffer, LocalDate, LocalTime, LocalDateTime (NTZ), Instant (LTZ).
 */
public final class NaiveEvaluator implements Expression.Visitor<Object> {
    private final Object[] row;
    private final EvaluationContext context;

    private NaiveEvaluator(Object[] row, EvaluationContext context) {
        this.row = row;
        this.context = context;
    }

    /** The value for a row whose column i is {@code row[i]}; fails as SQL does, lazily in written order. */
    public static Object evaluate(Expression expression, Object[] row) {
        return evaluate(expression, row, EvaluationContext.at(Instant.EPOCH));
    }

    public static Object evaluate(Expression expression, Object[] row, EvaluationContext context) {
        return expression.accept(new NaiveEvaluator(row, context));
    }

    @Override
    public Object column(Expression.ColumnRef column) {
        return row[column.index()];
    }

    @Override
    public Object literal(Expression.Literal literal) {
        return boxed(literal.value());
    }

    @Override
    public Object parameter(Expression.Parameter parameter) {
        return boxed(context.parameters().get(parameter.index()));
    }

    @Override
    public Object call(Expression.Call call) {
        Object[] arguments = call.arguments().stream().map(a -> a.accept(this)).toArray();
        return NaiveFunctions.apply(call, arguments, context);
    }

    @Override
    public Object cast(Expression.Cast cast) {
        return NaiveCasts.cast(cast.input().accept(this), cast.type(), cast.rule());
    }

    @Override
    public Object path(Expression.PathGet path) {
        throw new AssertionError("documents are tested by their own models");
    }

    @Override
    public Object and(Expression.And and) {
        Object result = true;
        for (Expression operand : and.operands()) {
            Object value = operand.accept(this);
            if (Boolean.FALSE.equals(value)) {
                return false;
            }
            result = value == null ? null : result;
        }
        return result;
    }

    @Override
    public Object or(Expression.Or or) {
        Object result = false;
        for (Expression operand : or.operands()) {
            Object value = operand.accept(this);
            if (Boolean.TRUE.equals(value)) {
                return true;
            }
            result = value == null ? null : result;
        }
        return result;
    }

    @Override
    public Object caseWhen(Expression.CaseWhen caseWhen) {
        for (int i = 0; i < caseWhen.conditions().size(); i++) {
            if (Boolean.TRUE.equals(caseWhen.conditions().get(i).accept(this))) {
                return caseWhen.results().get(i).accept(this);
            }
        }
        return caseWhen.otherwise().accept(this);
    }

    @Override
    public Object inSet(Expression.InSet set) {
        Object value = set.input().accept(this);
        if (value == null) {
            return null;
        }
        boolean found = set.values().stream().anyMatch(v -> NaiveFunctions.compare(value, boxed(v)) == 0);
        if (!found && set.hasNull()) {
            return null;
        }
        return found != set.negated();
    }

    @Override
    public Object lambda(Expression.Lambda lambda) {
        throw new UnsupportedOperationException("lambdas have an oracle of their own");
    }

    /** A constant as a boxed value. */
    public static Object boxed(Datum value) {
        if (value.isNull()) {
            return null;
        }
        LogicalType type = value.type();
        return switch (type.kind()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimal();
            case DOUBLE -> value.doubleValue();
            case VARCHAR -> value.text();
            case BINARY -> ByteBuffer.wrap(value.bytes());
            case DATE -> LocalDate.ofEpochDay(value.low());
            case TIME -> LocalTime.ofNanoOfDay(value.low());
            case TIMESTAMP_NTZ -> LocalDateTime.ofInstant(instant(value), ZoneOffset.UTC);
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> instant(value);
            case VARIANT, OBJECT, ARRAY -> throw new AssertionError("documents are tested by their own models");
        };
    }

    private static Instant instant(Datum value) {
        BigDecimal seconds = new BigDecimal(value.unscaled(), 9);
        BigDecimal whole = seconds.setScale(0, java.math.RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).intValueExact());
    }
}
