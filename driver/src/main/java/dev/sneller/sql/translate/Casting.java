package dev.sneller.sql.translate;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.time.Instant;
import java.util.regex.Pattern;

/** Explicit casts, and types that two operands have in common. */
final class Casting {
    private static final Pattern STANDARD = Pattern.compile("\\s*\\d{4}-\\d\\d-\\d\\d([ T].*)?");

    private Casting() {}

    /** The expression as a value of a type; constants at once, where no setting of the session decides. */
    static Expression cast(Expression input, LogicalType type, CastRule rule) {
        if (input.type().equals(type)) {
            return input;
        }
        if (input instanceof Expression.Literal literal && literal.value().isNull()) {
            return new Expression.Literal(Datum.nullOf(type));
        }
        if (isWiderText(input.type(), type) && !(input instanceof Expression.Literal)) {
            return input;
        }
        Expression cast = new Expression.Cast(input, type, rule);
        return input instanceof Expression.Literal literal && isSettled(literal.value(), type) ? folded(cast) : cast;
    }

    static Expression cast(Expression input, LogicalType type) {
        return cast(input, type, CastRule.STRICT);
    }

    /** Text of a shorter maximum is text of any longer one. */
    private static boolean isWiderText(LogicalType from, LogicalType to) {
        return from.kind() == TypeKind.VARCHAR && to.kind() == TypeKind.VARCHAR && from.precision() <= to.precision();
    }

    /** Whether a constant reads as a value of the type in every session: no zone and no format decides. */
    private static boolean isSettled(Datum constant, LogicalType type) {
        if (isZoned(type) || isZoned(constant.type())) {
            return false;
        }
        if (isTime(constant.type())) {
            return isTime(type);
        }
        return !isTime(type) || constant.type().kind() != TypeKind.VARCHAR || isStandard(constant.text());
    }

    private static boolean isTime(LogicalType type) {
        return type.kind() == TypeKind.DATE
                || type.kind() == TypeKind.TIME
                || type.kind().isTimestamp();
    }

    /** A date as ISO 8601 has it, perhaps with a time: no session may mean anything else by that. */
    private static boolean isStandard(String text) {
        return STANDARD.matcher(text).matches();
    }

    static boolean isZoned(LogicalType type) {
        return type.kind() == TypeKind.TIMESTAMP_LTZ || type.kind() == TypeKind.TIMESTAMP_TZ;
    }

    /** The value of an expression of literals; one that fails stays and fails when a row needs it. */
    static Expression folded(Expression cast) {
        try {
            return new Expression.Literal(ConstantEvaluator.evaluate(cast, EvaluationContext.at(Instant.EPOCH)));
        } catch (SnellerException failsWhenNeeded) {
            return cast;
        }
    }

    /** Whether values of both types compare and hash as they are. */
    static boolean isComparable(LogicalType a, LogicalType b) {
        if (a.kind() != b.kind()) {
            return a.kind().isSemiStructured() && b.kind().isSemiStructured();
        }
        return a.kind() != TypeKind.NUMBER || a.scale() == b.scale();
    }

    /** The type both sides of a comparison are read as; the left one's when nothing better is known. */
    static LogicalType common(LogicalType a, LogicalType b) {
        if (isComparable(a, b)) {
            return a;
        }
        if (a.kind() == TypeKind.NUMBER && b.kind() == TypeKind.NUMBER) {
            return commonNumber(a, b);
        }
        if (isNumeric(a) && isNumeric(b)) {
            return LogicalType.DOUBLE;
        }
        if (a.kind().isSemiStructured() || b.kind().isSemiStructured()) {
            return LogicalType.VARIANT;
        }
        return a.kind() == TypeKind.VARCHAR || a.kind() == TypeKind.DATE ? b : a;
    }

    private static LogicalType commonNumber(LogicalType a, LogicalType b) {
        int scale = Math.max(a.scale(), b.scale());
        int digits = Math.max(a.precision() - a.scale(), b.precision() - b.scale());
        int precision = Math.min(LogicalType.MAX_PRECISION, digits + scale);
        return LogicalType.number(precision, Math.min(scale, precision));
    }

    private static boolean isNumeric(LogicalType type) {
        return type.kind() == TypeKind.NUMBER || type.kind() == TypeKind.DOUBLE;
    }
}
