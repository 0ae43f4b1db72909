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

/** Explicit casts, and types that two operands have in common. */
final class Casting {
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
        return input instanceof Expression.Literal && !isZoned(type) && !isZoned(input.type()) ? folded(cast) : cast;
    }

    static Expression cast(Expression input, LogicalType type) {
        return cast(input, type, CastRule.STRICT);
    }

    /** Text of a shorter maximum is text of any longer one. */
    private static boolean isWiderText(LogicalType from, LogicalType to) {
        return from.kind() == TypeKind.VARCHAR && to.kind() == TypeKind.VARCHAR && from.precision() <= to.precision();
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
