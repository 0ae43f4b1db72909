package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Functions of one DOUBLE by engine name, each with the values it is defined for; NaN is one of them. */
enum RealFunction {
    SQRT(Math::sqrt, x -> !(x < 0)),
    CBRT(Math::cbrt),
    SQUARE(x -> x * x),
    EXP(Math::exp),
    EXPM1(Math::expm1),
    EXP2(x -> Math.pow(2, x)),
    EXP10(x -> Math.pow(10, x)),
    LN(Math::log, RealFunction::isPositive),
    LN1P(Math::log1p, x -> !(x <= -1)),
    LOG2(Logarithms::binary, RealFunction::isPositive),
    LOG10(Math::log10, RealFunction::isPositive),
    DEGREES(Math::toDegrees),
    RADIANS(Math::toRadians),
    SIN(Math::sin),
    COS(Math::cos),
    TAN(Math::tan),
    COT(x -> 1 / Math.tan(x)),
    ASIN(Math::asin, RealFunction::isWithinOne),
    ACOS(Math::acos, RealFunction::isWithinOne),
    ATAN(Math::atan),
    SINH(Math::sinh),
    COSH(Math::cosh),
    TANH(Math::tanh),
    ASINH(RealFunction::asinh),
    ACOSH(RealFunction::acosh, x -> !(x < 1)),
    ATANH(x -> 0.5 * Math.log1p(2 * x / (1 - x)), x -> !(Math.abs(x) >= 1));

    /** From here on squares of doubles lose nothing by being taken for squares plus one, and some overflow. */
    private static final double HUGE = 1e150;

    private static final double LN2 = Math.log(2);

    private final DoubleUnaryOperator operator;
    private final DoublePredicate isDefined;

    RealFunction(DoubleUnaryOperator operator) {
        this(operator, x -> true);
    }

    RealFunction(DoubleUnaryOperator operator, DoublePredicate isDefined) {
        this.operator = operator;
        this.isDefined = isDefined;
    }

    Evaluator bind(CallSite site) {
        return site.strict(() -> new DoubleMap(name(), operator, isDefined));
    }

    private static boolean isPositive(double x) {
        return !(x <= 0);
    }

    private static boolean isWithinOne(double x) {
        return !(Math.abs(x) > 1);
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        double magnitude = a > HUGE ? Math.log(a) + LN2 : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(magnitude, x);
    }

    private static double acosh(double x) {
        double beyond = x - 1;
        return x > HUGE ? Math.log(x) + LN2 : Math.log1p(beyond + Math.sqrt(2 * beyond + beyond * beyond));
    }
}
