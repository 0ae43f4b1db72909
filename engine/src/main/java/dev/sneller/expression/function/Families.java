package dev.sneller.expression.function;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every function by its engine name. */
public final class Families {
    private Families() {}

    /** Unmodifiable. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        for (String operator : List.of("=", "<>", "<", "<=", ">", ">=")) {
            families.put(operator, Comparison::bind);
        }
        families.put("IS DISTINCT FROM", DistinctFrom.family(false));
        families.put("IS NOT DISTINCT FROM", DistinctFrom.family(true));
        families.put("NOT", Logic::not);
        families.put("IS TRUE", Logic.test(true, false));
        families.put("IS NOT TRUE", Logic.test(true, true));
        families.put("IS FALSE", Logic.test(false, false));
        families.put("IS NOT FALSE", Logic.test(false, true));
        families.put("IS NULL", NullFunctions.test(true));
        families.put("IS NOT NULL", NullFunctions.test(false));
        families.put("+", Arithmetic::add);
        families.put("-", Arithmetic::subtract);
        families.put("*", Arithmetic::multiply);
        families.put("/", Arithmetic::divide);
        families.put("%", Arithmetic::remainder);
        families.put("MOD", Arithmetic::remainder);
        return Collections.unmodifiableMap(families);
    }
}
