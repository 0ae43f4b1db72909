package dev.sneller.expression;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.expression.function.bit.BitFunctions;
import dev.sneller.expression.function.compare.ComparisonFunctions;
import dev.sneller.expression.function.convert.ConversionFunctions;
import dev.sneller.expression.function.document.KindFunctions;
import dev.sneller.expression.function.document.VariantFunctions;
import dev.sneller.expression.function.document.array.ArrayFunctions;
import dev.sneller.expression.function.document.object.ObjectFunctions;
import dev.sneller.expression.function.geo.GeoFunctions;
import dev.sneller.expression.function.hash.HashFunctions;
import dev.sneller.expression.function.loose.LooseFunctions;
import dev.sneller.expression.function.number.NumericFunctions;
import dev.sneller.expression.function.random.RandomFunctions;
import dev.sneller.expression.function.row.RowFunctions;
import dev.sneller.expression.function.text.TextFunctions;
import dev.sneller.expression.function.text.binary.BinaryFunctions;
import dev.sneller.expression.function.text.fuzzy.LikenessFunctions;
import dev.sneller.expression.function.text.regexp.RegexFunctions;
import dev.sneller.expression.function.text.split.SplitFunctions;
import dev.sneller.expression.function.time.TemporalFunctions;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The functions of {@link Expression.Call} by engine name: each family lists its own. Names are exact; the SQL front end maps its own
 * names and overloads to them.
 */
public final class FunctionRegistry {
    private static final Map<String, FunctionFamily> FAMILIES = families();

    private FunctionRegistry() {}

    private static Map<String, FunctionFamily> families() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.putAll(ComparisonFunctions.byName());
        families.putAll(NumericFunctions.byName());
        families.putAll(BitFunctions.byName());
        families.putAll(RandomFunctions.byName());
        families.putAll(RowFunctions.byName());
        families.putAll(TextFunctions.byName());
        families.putAll(SplitFunctions.byName());
        families.putAll(LikenessFunctions.byName());
        families.putAll(RegexFunctions.byName());
        families.putAll(BinaryFunctions.byName());
        families.putAll(ConversionFunctions.byName());
        families.putAll(HashFunctions.byName());
        families.putAll(VariantFunctions.byName());
        families.putAll(KindFunctions.byName());
        families.putAll(ArrayFunctions.byName());
        families.putAll(ObjectFunctions.byName());
        families.putAll(TemporalFunctions.byName());
        families.putAll(LooseFunctions.byName());
        families.putAll(GeoFunctions.byName());
        return Collections.unmodifiableMap(families);
    }

    public static boolean contains(String name) {
        return FAMILIES.containsKey(name);
    }

    /** All engine names. */
    public static Set<String> names() {
        return FAMILIES.keySet();
    }

    /** Whether a call without columns has another value in each row, so that none of them may stand for it. */
    static boolean isByChance(Expression.Call call) {
        return RowFunctions.VOLATILE.contains(call.function())
                || RandomFunctions.isByChance(call.function(), call.arguments().size());
    }

    static FunctionFamily family(String name) {
        FunctionFamily family = FAMILIES.get(name);
        if (family == null) {
            throw new SnellerException(ErrorCode.FUNCTION_NOT_FOUND, "function " + SnellerException.quote(name));
        }
        return family;
    }
}
