package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Int128;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.F64Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Functions of one number that keep its type or give its sign, and powers. */
public final class NumericFunctions {
    private NumericFunctions() {}

    /** Every function and operator of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("+", Arithmetic::add);
        families.put("-", Arithmetic::subtract);
        families.put("*", Arithmetic::multiply);
        families.put("/", Arithmetic::divide);
        families.put("%", Arithmetic::remainder);
        families.put("MOD", Arithmetic::remainder);
        families.put("NEGATE", NumericFunctions::negate);
        families.put("ABS", NumericFunctions::abs);
        families.put("SIGN", NumericFunctions::sign);
        families.put("SQRT", NumericFunctions::sqrt);
        families.put("POWER", NumericFunctions::power);
        families.put("EXP", NumericFunctions::exp);
        families.put("LN", NumericFunctions::ln);
        families.put("LOG", NumericFunctions::log);
        for (Rounding rounding : Rounding.values()) {
            families.put(rounding.name(), rounding::bind);
        }
        return families;
    }

    static Evaluator negate(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleMap("NEGATE", x -> -x, x -> true))
                : site.strict(() -> integers(site, NumericFunctions::setNegated));
    }

    static Evaluator abs(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleMap("ABS", Math::abs, x -> true))
                : site.strict(() -> integers(site, (result, row, high, low) -> {
                    if (high < 0) {
                        setNegated(result, row, high, low);
                    } else {
                        result.set(row, high, low);
                    }
                }));
    }

    static Evaluator sign(CallSite site) {
        return isDouble(site)
                ? site.strict(() -> new DoubleMap("SIGN", Math::signum, x -> true))
                : site.strict(() ->
                        integers(site, (result, row, high, low) -> result.set(row, Int128.signum(high, low))));
    }

    private static boolean isDouble(CallSite site) {
        return site.argumentType(0).kind() == TypeKind.DOUBLE;
    }

    private static void setNegated(IntegerResult result, int row, long high, long low) {
        result.set(row, Int128.negateHigh(high, low), -low);
    }

    static Evaluator sqrt(CallSite site) {
        return site.strict(() -> new DoubleMap("SQRT", Math::sqrt, x -> !(x < 0)));
    }

    static Evaluator exp(CallSite site) {
        return site.strict(() -> new DoubleMap("EXP", Math::exp, x -> true));
    }

    static Evaluator ln(CallSite site) {
        return site.strict(() -> new DoubleMap("LN", Math::log, x -> !(x <= 0)));
    }

    /** LOG(x) is base 10, LOG(base, x) any. */
    static Evaluator log(CallSite site) {
        return site.argumentCount() == 1
                ? site.strict(() -> new DoubleMap("LOG", Math::log10, x -> !(x <= 0)))
                : site.strict(() -> doubles((base, x) -> Math.log(x) / Math.log(base)));
    }

    static Evaluator power(CallSite site) {
        return site.strict(() -> doubles(Math::pow));
    }

    private static Kernel doubles(DoubleBinaryOperator operator) {
        DoubleResult result = new DoubleResult();
        return (arguments, active, outcome) -> {
            double[] left = ((F64Vector) arguments[0]).values();
            double[] right = ((F64Vector) arguments[1]).values();
            F64Vector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                target.values()[rows[i]] = operator.applyAsDouble(left[rows[i]], right[rows[i]]);
            }
            return target;
        };
    }

    /** One integer made of another of the same scale. */
    @FunctionalInterface
    private interface IntegerMap {
        void apply(IntegerResult result, int row, long high, long low);
    }

    private static Kernel integers(CallSite site, IntegerMap map) {
        IntegerResult result = new IntegerResult(site.type());
        IntegerInput in = new IntegerInput();
        return (arguments, active, outcome) -> {
            in.of(arguments[0]);
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                map.apply(result, rows[i], in.high(rows[i]), in.low(rows[i]));
            }
            return result.finish();
        };
    }
}
