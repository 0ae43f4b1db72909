package dev.sneller.expression.function.compare;

import dev.sneller.expression.function.FunctionFamily;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comparisons, extremes, truth and NULL tests. */
public final class ComparisonFunctions {
    private ComparisonFunctions() {}

    /** Every function and operator of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("IS DISTINCT FROM", DistinctFrom.family(false));
        families.put("IS NOT DISTINCT FROM", DistinctFrom.family(true));
        families.put("NOT", Logic::not);
        families.put("IS TRUE", Logic.test(true, false));
        families.put("IS NOT TRUE", Logic.test(true, true));
        families.put("IS FALSE", Logic.test(false, false));
        families.put("IS NOT FALSE", Logic.test(false, true));
        families.put("IS NULL", NullFunctions.test(true));
        families.put("IS NOT NULL", NullFunctions.test(false));
        families.put("GREATEST", Extremes.family(true));
        families.put("LEAST", Extremes.family(false));
        for (String operator : List.of("=", "<>", "<", "<=", ">", ">=")) {
            families.put(operator, Comparison::bind);
        }
        return families;
    }
}
