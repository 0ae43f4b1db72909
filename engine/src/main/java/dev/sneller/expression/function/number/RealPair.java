package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import java.util.function.DoubleBinaryOperator;

/** Functions of two DOUBLEs by engine name, each with the values it is defined for. */
enum RealPair {
    POWER(Math::pow),
    ATAN2(Math::atan2),
    HYPOT(Math::hypot),
    /** Base, value. */
    LOG(Logarithms::of, (base, x) -> !(base <= 0) && base != 1 && !(x <= 0));

    /** Which pairs a function is defined for. */
    @FunctionalInterface
    interface Domain {
        boolean contains(double a, double b);
    }

    private final DoubleBinaryOperator operator;
    private final Domain domain;

    RealPair(DoubleBinaryOperator operator) {
        this(operator, (a, b) -> true);
    }

    RealPair(DoubleBinaryOperator operator, Domain domain) {
        this.operator = operator;
        this.domain = domain;
    }

    Evaluator bind(CallSite site) {
        return site.strict(() -> new DoublePairMap(name(), operator, domain));
    }
}
