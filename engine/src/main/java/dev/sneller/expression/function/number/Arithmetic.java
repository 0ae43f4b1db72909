package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.time.DateArithmetic;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.F64Vector;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/** {@code + - * / %}: exact on NUMBER and DATE, IEEE 754 on DOUBLE where only division by zero is an error. */
public final class Arithmetic {
    private Arithmetic() {}

    static Evaluator add(CallSite site) {
        return isDouble(site) ? site.strict(doubles((a, b) -> a + b)) : exact(site, false);
    }

    static Evaluator subtract(CallSite site) {
        return isDouble(site) ? site.strict(doubles((a, b) -> a - b)) : exact(site, true);
    }

    static Evaluator multiply(CallSite site) {
        return isDouble(site) ? site.strict(doubles((a, b) -> a * b)) : site.strict(() -> new NumberProduct(site));
    }

    static Evaluator divide(CallSite site) {
        return quotient(site, ZeroDivisor.of(site));
    }

    /** 0 where the divisor is. */
    static Evaluator divideOrZero(CallSite site) {
        return quotient(site, ZeroDivisor.IS_ZERO);
    }

    private static Evaluator quotient(CallSite site, ZeroDivisor zero) {
        return isDouble(site)
                ? site.strict(() -> new DoubleDivision(zero, (a, b) -> a / b))
                : site.strict(() -> NumberDivision.of(site, zero));
    }

    /** Cut to a whole number. */
    static Evaluator divideWhole(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleDivision(ZeroDivisor.of(site), (a, b) -> DoubleRounding.cut(a / b)))
                : site.strict(() -> NumberDivision.whole(site));
    }

    static Evaluator remainder(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleDivision(ZeroDivisor.of(site), (a, b) -> a % b))
                : site.strict(() -> new NumberRemainder(site, false));
    }

    /** The remainder that is not negative. */
    static Evaluator modulus(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleDivision(ZeroDivisor.of(site), Arithmetic::modulus))
                : site.strict(() -> new NumberRemainder(site, true));
    }

    private static double modulus(double a, double b) {
        double rest = a % b;
        return rest < 0 ? rest + Math.abs(b) : rest;
    }

    private static Evaluator exact(CallSite site, boolean negative) {
        return DateArithmetic.isMeant(site)
                ? site.strict(() -> DateArithmetic.kernel(site, negative))
                : site.strict(() -> new NumberSum(site, negative));
    }

    private static boolean isDouble(CallSite site) {
        return site.type().kind() == TypeKind.DOUBLE;
    }

    private static Supplier<Kernel> doubles(DoubleBinaryOperator operator) {
        return () -> {
            DoubleResult result = new DoubleResult();
            return (arguments, active, outcome) -> {
                double[] left = ((F64Vector) arguments[0]).values();
                double[] right = ((F64Vector) arguments[1]).values();
                F64Vector target = result.begin(active.length());
                double[] values = target.values();
                for (int i = 0; i < active.length(); i++) {
                    values[i] = operator.applyAsDouble(left[i], right[i]);
                }
                return target;
            };
        };
    }
}
