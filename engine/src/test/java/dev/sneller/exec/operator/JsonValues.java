package dev.sneller.exec.operator;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonModel;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** VARIANT and OBJECT constants by their JSON text. */
final class JsonValues {
    private JsonValues() {}

    static Datum of(LogicalType type, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        BinaryBuilder builder = new BinaryBuilder();
        try {
            JsonTokenizer.strict().parse(text, 0, text.length, builder);
        } catch (JsonException e) {
            throw new IllegalArgumentException(json, e);
        }
        return Datum.ofBytes(type, builder.toByteArray());
    }

    /** Equal for values that SQL holds equal, whatever their bytes: 1, 1.0 and 1e0. */
    static String meaning(Datum value) {
        ByteBuilder json = new ByteBuilder();
        new JsonWriter(json, new TemporalText(SessionZone.UTC)).write(value.bytes(), 0);
        return shown(JsonModel.of(new String(json.toByteArray(), StandardCharsets.UTF_8)));
    }

    private static String shown(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> '"' + member.getKey().toString() + "\":" + shown(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(JsonValues::shown).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    static int compare(Datum a, Datum b) {
        return new VariantComparator().compare(a.bytes(), 0, b.bytes(), 0);
    }
}
