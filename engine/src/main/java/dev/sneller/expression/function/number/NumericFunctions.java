package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.Masks;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.F64Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/** The operators and functions of numbers. */
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
        families.put("PMOD", Arithmetic::modulus);
        families.put("DIV0", Arithmetic::divideOrZero);
        families.put("DIV", Arithmetic::divideWhole);
        families.put("PI", constant(Math.PI));
        families.put("E", constant(Math.E));
        families.put("LOG", NumericFunctions::log);
        families.put("HAVERSINE", site -> site.strict(() -> new Haversine(Haversine.KILOMETRES)));
        families.put("GEO_DISTANCE", site -> site.strict(() -> new Haversine(Haversine.METRES)));
        families.put("WIDTH_BUCKET", site -> site.strict(() -> new WidthBucket(site)));
        families.put("FACTORIAL", site -> site.strict(() -> new WholeNumbers.Factorial(site.type())));
        families.put("GCD", site -> site.strict(() -> new WholeNumbers.Divisor(false, site.type())));
        families.put("LCM", site -> site.strict(() -> new WholeNumbers.Divisor(true, site.type())));
        families.put("ISNAN", test(Double::isNaN));
        families.put("ISINF", test(Double::isInfinite));
        families.put("ISFINITE", test(Double::isFinite));
        for (RealFunction function : RealFunction.values()) {
            families.put(function.name(), function::bind);
        }
        for (RealPair function : List.of(RealPair.POWER, RealPair.ATAN2, RealPair.HYPOT)) {
            families.put(function.name(), function::bind);
        }
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

    /** LOG(x) is base 10, LOG(base, x) any. */
    private static Evaluator log(CallSite site) {
        return site.argumentCount() == 1 ? RealFunction.LOG10.bind(site) : RealPair.LOG.bind(site);
    }

    private static FunctionFamily constant(double value) {
        return site -> (batch, selection) -> DatumVectors.constant(Datum.of(value), batch.rowCount());
    }

    private static FunctionFamily test(DoublePredicate predicate) {
        return site -> site.strict(() -> {
            BoolResult result = new BoolResult();
            return (arguments, active, outcome) -> {
                double[] values = ((F64Vector) arguments[0]).values();
                BoolVector target = result.begin(active.length());
                for (int i = 0; i < active.length(); i++) {
                    if (predicate.test(values[i])) {
                        Masks.set(target.bits(), i);
                    }
                }
                return target;
            };
        });
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
