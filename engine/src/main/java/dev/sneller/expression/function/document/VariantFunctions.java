package dev.sneller.expression.function.document;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.vector.BytesVector;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Functions of VARIANT values and JSON text. */
public final class VariantFunctions {
    private static final LogicalType VARIANT = LogicalType.VARIANT;
    private static final LogicalType TEXT = LogicalType.VARCHAR;

    private VariantFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("GET", Steps::get);
        families.put("GET_IGNORE_CASE", Steps::getIgnoringCase);
        families.put("GET_PATH", Steps::getPath);
        families.put("STRIP_NULL_VALUE", Steps::stripNull);
        families.put("PARSE_JSON", parseJson(false));
        families.put("TRY_PARSE_JSON", parseJson(true));
        families.put("CHECK_JSON", site -> DocumentSite.strict(site, () -> new CheckJson(site.type()), TEXT));
        families.put(
                "JSON_EXTRACT_PATH_TEXT",
                site -> DocumentSite.strict(site, () -> new ExtractText(site.type(), DocumentSite.casts(site)), TEXT));
        families.put("TO_JSON", site -> DocumentSite.strict(site, () -> new ToJson(site), VARIANT));
        families.put("TO_VARIANT", site -> DocumentSite.as(site, 0, VARIANT));
        families.put("TO_ARRAY", site -> DocumentSite.as(site, 0, LogicalType.ARRAY));
        families.put("TO_OBJECT", site -> DocumentSite.as(site, 0, LogicalType.OBJECT));
        families.put("TYPEOF", VariantFunctions::typeOf);
        families.put("SYSTEM$TYPEOF", VariantFunctions::declaredType);
        families.put(
                "TYPE_BIT",
                site -> DocumentSite.nullable(
                        site, 1, () -> new CountLoop(site.type(), VariantFunctions::typeBit), VARIANT));
        return families;
    }

    private static FunctionFamily parseJson(boolean failureIsNull) {
        return site -> new StrictCall(site.type(), site.arguments(), failureIsNull, () -> new ParseJson(site.type()));
    }

    /** Also of typed values, which have one kind each. */
    private static Evaluator typeOf(CallSite site) {
        LogicalType type = site.argumentType(0);
        if (!type.kind().isSemiStructured()) {
            return site.strict(() -> constantText(site.type(), typeName(type)));
        }
        return site.strict(() -> {
            DocumentArguments in = new DocumentArguments();
            TextResult result = new TextResult(site.type());
            byte[][] names = kindNames();
            return (arguments, active, outcome) -> {
                in.set(arguments, active);
                int[] rows = active.rows();
                BytesVector target = result.begin(active.length());
                for (int i = 0; i < active.count(); i++) {
                    byte[] name = names[
                            VariantBytes.kind(in.bytes(0), in.at(0, rows[i])).ordinal()];
                    target.append(rows[i], name, 0, name.length);
                }
                return target;
            };
        });
    }

    private static byte[][] kindNames() {
        VariantKind[] kinds = VariantKind.values();
        byte[][] names = new byte[kinds.length][];
        for (VariantKind kind : kinds) {
            names[kind.ordinal()] = kind.name().getBytes(StandardCharsets.UTF_8);
        }
        return names;
    }

    private static String typeName(LogicalType type) {
        return switch (type.kind()) {
            case NUMBER -> type.scale() == 0 ? "INTEGER" : "DECIMAL";
            default -> type.kind().name();
        };
    }

    /** The type of an expression and the lane of its values, also of NULL. */
    private static Evaluator declaredType(CallSite site) {
        LogicalType type = site.argumentType(0);
        String text = type + "[" + type.lane() + "]";
        return new StrictCall(
                site.type(), site.arguments(), false, DocumentSite.ANY, () -> constantText(site.type(), text));
    }

    private static Kernel constantText(LogicalType type, String text) {
        TextResult result = new TextResult(type);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (arguments, active, outcome) -> {
            BytesVector target = result.begin(active.length());
            for (int i = 0; i < active.count(); i++) {
                target.append(active.rows()[i], bytes, 0, bytes.length);
            }
            return target;
        };
    }

    /** One bit for each class of values, none for an absent one. */
    private static long typeBit(DocumentArguments in, int row) {
        if (in.isNull(0, row)) {
            return 0;
        }
        return switch (VariantBytes.kind(in.bytes(0), in.at(0, row))) {
            case UNDEFINED -> 0;
            case NULL_VALUE -> 1;
            case BOOLEAN -> 1 << 1;
            case INTEGER, DECIMAL, DOUBLE -> 1 << 2;
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> 1 << 3;
            case VARCHAR, BINARY -> 1 << 4;
            case ARRAY -> 1 << 5;
            case OBJECT -> 1 << 6;
        };
    }
}
