package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;

/** Arithmetic of whole constants, so that {@code 60*60} and {@code 3600} are the same key; a constant divisor of zero is refused. */
final class Folding {
    private Folding() {}

    static Term of(Term.Call call) {
        boolean divides = call.function().equals("/") || call.function().equals("%");
        if (divides && isZero(call.arguments().get(1))) {
            throw call.place()
                    .error(
                            ErrorCode.DIVISION_BY_ZERO,
                            "the divisor of " + call.function() + " is always 0. Divide by NULLIF(x, 0) if it may be");
        }
        if (!(call.arguments().get(0) instanceof Term.Constant left)
                || !(call.arguments().get(1) instanceof Term.Constant right)
                || !(left.value() instanceof Long a)
                || !(right.value() instanceof Long b)) {
            return call;
        }
        try {
            return switch (call.function()) {
                case "+" -> new Term.Constant(Math.addExact(a, b), left.place());
                case "-" -> new Term.Constant(Math.subtractExact(a, b), left.place());
                case "*" -> new Term.Constant(Math.multiplyExact(a, b), left.place());
                default -> call;
            };
        } catch (ArithmeticException pastLong) {
            return call;
        }
    }

    /** Whether a term is a constant that is zero. */
    static boolean isZero(Term term) {
        return term instanceof Term.Constant constant
                && constant.value() instanceof Number number
                && number.doubleValue() == 0;
    }
}
