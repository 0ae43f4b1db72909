package dev.sneller.expression.function.document;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.cast.Casts;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IS_type tests a value's kind, AS_type reads values of that kind only. */
public final class KindFunctions {
    private static final Map<String, KindSet> KINDS = new LinkedHashMap<>();

    static {
        KindSet integer = new KindSet(VariantKind.INTEGER);
        KindSet exact = new KindSet(VariantKind.INTEGER, VariantKind.DECIMAL);
        KindSet number = new KindSet(VariantKind.INTEGER, VariantKind.DECIMAL, VariantKind.DOUBLE);
        for (VariantKind kind : VariantKind.values()) {
            if (kind != VariantKind.UNDEFINED && !kind.isNumber()) {
                KINDS.put(kind.name(), new KindSet(kind));
            }
        }
        KINDS.put("INTEGER", integer);
        KINDS.put("DECIMAL", exact);
        KINDS.put("DOUBLE", number);
        KINDS.put("NUMBER", number);
    }

    private KindFunctions() {}

    /** {@code IS_DATE} and {@code AS_DATE}, for each kind. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        KINDS.forEach((name, kinds) -> {
            families.put(
                    "IS_" + name, site -> DocumentSite.strict(site, () -> new KindTest(kinds), LogicalType.VARIANT));
            if (!kinds.contains(VariantKind.NULL_VALUE)) {
                families.put("AS_" + name, site -> valuesOf(site, kinds));
            }
        });
        return families;
    }

    /** A value of these kinds as the type of the call, else NULL. */
    private static Evaluator valuesOf(CallSite site, KindSet kinds) {
        Evaluator documents = DocumentSite.as(site, 0, LogicalType.VARIANT);
        Evaluator wanted = new StrictCall(
                LogicalType.VARIANT,
                List.of(documents),
                false,
                () -> new SliceLoop((in, row) -> {
                    int at = in.at(0, row);
                    return kinds.contains(VariantBytes.kind(in.bytes(0), at)) ? at : VariantBytes.ABSENT;
                }));
        return Casts.bind(wanted, LogicalType.VARIANT, site.type(), CastRule.STRICT, site.context());
    }
}
