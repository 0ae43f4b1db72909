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
        families.put("||", TextFunctions::concat);
        families.put("CONCAT", TextFunctions::concat);
        families.put("UPPER", TextFunctions.toCase(true));
        families.put("LOWER", TextFunctions.toCase(false));
        families.put("LENGTH", TextFunctions::length);
        families.put("SUBSTR", TextFunctions::substring);
        families.put("TRIM", TextFunctions.trim(true, true));
        families.put("LTRIM", TextFunctions.trim(true, false));
        families.put("RTRIM", TextFunctions.trim(false, true));
        families.put("REPLACE", TextFunctions::replace);
        families.put("POSITION", TextFunctions::position);
        families.put("CHARINDEX", TextFunctions::position);
        families.put("STARTSWITH", TextFunctions::startsWith);
        families.put("ENDSWITH", TextFunctions::endsWith);
        families.put("CONTAINS", TextFunctions::contains);
        families.put("LIKE", TextFunctions.like(false));
        families.put("ILIKE", TextFunctions.like(true));
        families.put("GET", VariantFunctions::get);
        families.put("GET_PATH", VariantFunctions::getPath);
        families.put("PARSE_JSON", VariantFunctions.parseJson(false));
        families.put("TRY_PARSE_JSON", VariantFunctions.parseJson(true));
        families.put("TO_JSON", VariantFunctions::toJson);
        families.put("TYPEOF", VariantFunctions::typeOf);
        families.put("IS_NULL_VALUE", VariantFunctions::isNullValue);
        families.put("ARRAY_SIZE", VariantFunctions::arraySize);
        families.put("OBJECT_KEYS", VariantFunctions::objectKeys);
        for (TimeField field : TimeField.values()) {
            families.put(field.name(), field::bind);
        }
        families.put("DATE_TRUNC", TemporalFunctions::truncate);
        families.put("DATEADD", TemporalFunctions::add);
        families.put("DATEDIFF", TemporalFunctions::difference);
        families.put("CURRENT_TIMESTAMP", TemporalFunctions::currentTimestamp);
        families.put("CURRENT_DATE", TemporalFunctions::currentDate);
        families.put("GREATEST", Extremes.family(true));
        families.put("LEAST", Extremes.family(false));
        families.put("TO_VARIANT", VariantFunctions::toVariant);
        return Collections.unmodifiableMap(families);
    }
}
