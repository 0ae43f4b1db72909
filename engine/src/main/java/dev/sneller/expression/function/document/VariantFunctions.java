package dev.sneller.expression.function.document;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.expression.cast.Casts;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.VariantVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Functions of VARIANT values and JSON text. */
public final class VariantFunctions {
    private VariantFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("GET", VariantFunctions::get);
        families.put("GET_PATH", VariantFunctions::getPath);
        families.put("PARSE_JSON", parseJson(false));
        families.put("TRY_PARSE_JSON", parseJson(true));
        families.put("TO_JSON", VariantFunctions::toJson);
        families.put("TYPEOF", VariantFunctions::typeOf);
        families.put("IS_NULL_VALUE", VariantFunctions::isNullValue);
        families.put("ARRAY_SIZE", VariantFunctions::arraySize);
        families.put("OBJECT_KEYS", VariantFunctions::objectKeys);
        families.put("TO_VARIANT", VariantFunctions::toVariant);
        return families;
    }

    static Evaluator toVariant(CallSite site) {
        return document(site, site.argument(0));
    }

    /** The first argument as VARIANT. */
    private static Evaluator document(CallSite site, Evaluator argument) {
        return Casts.bind(argument, site.argumentType(0), LogicalType.VARIANT, CastRule.STRICT, site.context());
    }

    /** A strict call of a function whose first argument may also be a typed value. */
    private static Evaluator ofDocument(CallSite site, Supplier<Kernel> kernels) {
        List<Evaluator> arguments = new ArrayList<>(site.arguments());
        arguments.set(0, document(site, arguments.get(0)));
        return new StrictCall(site.type(), arguments, false, kernels);
    }

    static Evaluator get(CallSite site) {
        return ofDocument(site, () -> new Get(site));
    }

    static Evaluator getPath(CallSite site) {
        return ofDocument(site, GetPath::new);
    }

    static FunctionFamily parseJson(boolean failureIsNull) {
        return site -> new StrictCall(site.type(), site.arguments(), failureIsNull, () -> new ParseJson(site.type()));
    }

    static Evaluator toJson(CallSite site) {
        return ofDocument(site, () -> new ToJson(site));
    }

    /** Also of typed values, which have one kind each. */
    static Evaluator typeOf(CallSite site) {
        LogicalType type = site.argumentType(0);
        if (!type.kind().isSemiStructured()) {
            return site.strict(() -> constantText(site.type(), typeName(type)));
        }
        return site.strict(() -> {
            TextResult result = new TextResult(site.type());
            VariantVectors binaries = new VariantVectors();
            byte[][] names = kindNames();
            return (arguments, active, outcome) -> {
                int[] rows = active.rows();
                BytesVector binary = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                        .binary();
                BytesVector target = result.begin(active.length());
                for (int i = 0; i < active.count(); i++) {
                    byte[] name = names[
                            VariantBytes.kind(binary.bytes(), binary.start()[rows[i]])
                                    .ordinal()];
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

    static Evaluator isNullValue(CallSite site) {
        return ofDocument(site, () -> {
            BoolResult result = new BoolResult();
            VariantVectors binaries = new VariantVectors();
            return (arguments, active, outcome) -> {
                int[] rows = active.rows();
                BytesVector binary = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                        .binary();
                BoolVector target = result.begin(active.length());
                for (int i = 0; i < active.count(); i++) {
                    if (VariantBytes.kind(binary.bytes(), binary.start()[rows[i]]) == VariantKind.NULL_VALUE) {
                        Masks.set(target.bits(), rows[i]);
                    }
                }
                return target;
            };
        });
    }

    /** NULL for what is no array; undefined elements count. */
    static Evaluator arraySize(CallSite site) {
        return ofDocument(site, () -> {
            IntegerResult result = new IntegerResult(site.type());
            VariantVectors binaries = new VariantVectors();
            return (arguments, active, outcome) -> {
                int[] rows = active.rows();
                BytesVector binary = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                        .binary();
                result.begin(active.length());
                for (int i = 0; i < active.count(); i++) {
                    int at = binary.start()[rows[i]];
                    if (VariantBytes.kind(binary.bytes(), at) == VariantKind.ARRAY) {
                        result.set(rows[i], VariantBytes.count(binary.bytes(), at));
                    } else {
                        outcome.setNull(rows[i]);
                    }
                }
                return result.finish();
            };
        });
    }

    /** Sorted; NULL for what is no object. */
    static Evaluator objectKeys(CallSite site) {
        return ofDocument(site, () -> {
            DocumentResult result = new DocumentResult(site.type());
            VariantVectors binaries = new VariantVectors();
            return (arguments, active, outcome) -> {
                int[] rows = active.rows();
                BytesVector binary = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                        .binary();
                BinaryBuilder builder = result.begin(active.length());
                for (int i = 0; i < active.count(); i++) {
                    int at = binary.start()[rows[i]];
                    if (VariantBytes.kind(binary.bytes(), at) == VariantKind.OBJECT) {
                        appendKeys(binary.bytes(), at, builder);
                        result.end(rows[i]);
                    } else {
                        outcome.setNull(rows[i]);
                    }
                }
                return result.finish();
            };
        });
    }

    private static void appendKeys(byte[] bytes, int at, BinaryBuilder builder) {
        builder.startDocument();
        builder.startArray();
        for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
            builder.string(bytes, VariantBytes.keyStart(bytes, at, i), VariantBytes.keyLength(bytes, at, i));
        }
        builder.endArray();
        builder.endDocument();
    }

    static SnellerException badPath(String text) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(text) + " is not a path. Write keys and positions as in a.b[0].\"odd key\"");
    }
}
