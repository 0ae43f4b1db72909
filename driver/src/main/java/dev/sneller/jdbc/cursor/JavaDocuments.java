package dev.sneller.jdbc.cursor;

import dev.sneller.kernel.Int128;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Semi-structured values as Java's: Map, List, String, Boolean, Long, BigDecimal, Double; times and binaries as their text. */
final class JavaDocuments {
    private JavaDocuments() {}

    /** @param printer of values that Java's JSON types do not have */
    static Object of(byte[] bytes, int at, VariantAccessor printer) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        return switch (kind) {
            case OBJECT -> map(bytes, at, printer);
            case ARRAY -> list(bytes, at, printer);
            case VARCHAR -> VariantBytes.text(bytes, at);
            case BOOLEAN -> VariantBytes.booleanValue(bytes, at);
            case DOUBLE -> VariantBytes.doubleValue(bytes, at);
            case INTEGER, DECIMAL -> number(bytes, at);
            default -> kind == VariantKind.NULL_VALUE || kind.isSqlNull() ? null : unquoted(printer.json(bytes, at));
        };
    }

    private static Map<String, Object> map(byte[] bytes, int at, VariantAccessor printer) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
            String key = new String(
                    bytes,
                    VariantBytes.keyStart(bytes, at, i),
                    VariantBytes.keyLength(bytes, at, i),
                    StandardCharsets.UTF_8);
            map.put(key, of(bytes, VariantBytes.value(bytes, at, i), printer));
        }
        return map;
    }

    private static List<Object> list(byte[] bytes, int at, VariantAccessor printer) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
            list.add(of(bytes, VariantBytes.element(bytes, at, i), printer));
        }
        return list;
    }

    private static Number number(byte[] bytes, int at) {
        if (VariantBytes.isLong(bytes, at)) {
            return VariantBytes.longValue(bytes, at);
        }
        BigDecimal decimal = Int128.toBigDecimal(
                VariantBytes.unscaledHigh(bytes, at),
                VariantBytes.unscaledLow(bytes, at),
                VariantBytes.scale(bytes, at));
        return decimal;
    }

    private static String unquoted(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }
}
