package dev.sneller.expression;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.Families;
import dev.sneller.expression.function.FunctionFamily;
import java.util.Map;
import java.util.Set;

/**
 * The functions of {@link Expression.Call} by engine name. Names are exact; the SQL front end maps its own names and overloads to them.
 *
 * <ul>
 *   <li>comparison: {@code = <> < <= > >=}, {@code IS DISTINCT FROM}, {@code IS NOT DISTINCT FROM}, {@code GREATEST}, {@code LEAST}
 *   <li>logic: {@code NOT}, {@code IS NULL}, {@code IS NOT NULL}, {@code IS TRUE}, {@code IS FALSE}, {@code IS NOT TRUE},
 *       {@code IS NOT FALSE}
 *   <li>arithmetic: {@code + - * / %}, {@code MOD}, {@code NEGATE}, {@code ABS}, {@code SIGN}, {@code FLOOR CEIL ROUND TRUNC}
 *       (x [, places]), {@code SQRT POWER EXP LN LOG}
 *   <li>text: {@code ||}, {@code CONCAT}, {@code UPPER}, {@code LOWER}, {@code LENGTH}, {@code SUBSTR}, {@code TRIM LTRIM RTRIM}
 *       (s [, set]), {@code REPLACE}, {@code POSITION} and {@code CHARINDEX} (x, s [, start]), {@code STARTSWITH}, {@code ENDSWITH},
 *       {@code CONTAINS}, {@code LIKE} and {@code ILIKE} (s, pattern [, escape])
 *   <li>VARIANT: {@code GET}, {@code GET_PATH}, {@code PARSE_JSON}, {@code TRY_PARSE_JSON} (s [, 'd']), {@code TO_JSON}, {@code TYPEOF},
 *       {@code IS_NULL_VALUE}, {@code ARRAY_SIZE}, {@code OBJECT_KEYS}, {@code TO_VARIANT}
 *   <li>time: {@code YEAR QUARTER MONTH DAY HOUR MINUTE SECOND NANOSECOND WEEK WEEKISO DAYOFWEEK DAYOFWEEKISO DAYOFYEAR YEAROFWEEKISO
 *       EPOCH_SECOND EPOCH_MILLISECOND EPOCH_MICROSECOND EPOCH_NANOSECOND}, {@code DATE_TRUNC} (part, x), {@code DATEADD} (part, n, x),
 *       {@code DATEDIFF} (part, from, to), {@code CURRENT_TIMESTAMP}, {@code CURRENT_DATE}
 * </ul>
 */
public final class FunctionRegistry {
    private static final Map<String, FunctionFamily> FAMILIES = Families.byName();

    private FunctionRegistry() {}

    public static boolean contains(String name) {
        return FAMILIES.containsKey(name);
    }

    /** All engine names. */
    public static Set<String> names() {
        return FAMILIES.keySet();
    }

    static FunctionFamily family(String name) {
        FunctionFamily family = FAMILIES.get(name);
        if (family == null) {
            throw new SnellerException(ErrorCode.FUNCTION_NOT_FOUND, "function " + SnellerException.quote(name));
        }
        return family;
    }
}
