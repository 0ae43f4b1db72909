package dev.sneller.expression.function.loose;

import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values seen under one path: how many of each class, with the extremes of numbers and of the lengths of texts. */
final class PathShape {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long intMin = Long.MAX_VALUE;
    private long intMax = Long.MIN_VALUE;
    private double floatMin = Double.POSITIVE_INFINITY;
    private double floatMax = Double.NEGATIVE_INFINITY;
    private long lengthMin = Long.MAX_VALUE;
    private long lengthMax;

    void add(byte[] bytes, int at, VariantNumber number) {
        String type = switch (VariantBytes.kind(bytes, at)) {
            case BOOLEAN -> "bool";
            case INTEGER, DECIMAL, DOUBLE -> number(bytes, at, number);
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> "timestamp";
            case VARCHAR, BINARY -> text(bytes, at);
            case OBJECT -> "struct";
            case ARRAY -> "list";
            case NULL_VALUE, UNDEFINED -> "null";
        };
        counts.merge(type, 1L, Long::sum);
    }

    private String number(byte[] bytes, int at, VariantNumber number) {
        number.read(bytes, at);
        if (number.isWhole()) {
            intMin = Math.min(intMin, number.integer());
            intMax = Math.max(intMax, number.integer());
            return "int";
        }
        floatMin = Math.min(floatMin, number.real());
        floatMax = Math.max(floatMax, number.real());
        return "float";
    }

    private String text(byte[] bytes, int at) {
        long length = 0;
        int start = VariantBytes.contentStart(bytes, at);
        for (int i = start; i < start + VariantBytes.contentLength(bytes, at); i++) {
            length += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        lengthMin = Math.min(lengthMin, length);
        lengthMax = Math.max(lengthMax, length);
        return "string";
    }

    /** As an object of counts and extremes. */
    void write(BinaryBuilder out) {
        out.startObject();
        counts.forEach((type, count) -> {
            key(type, out);
            out.integer(count);
        });
        if (counts.containsKey("int")) {
            key("int-min-value", out);
            out.integer(intMin);
            key("int-max-value", out);
            out.integer(intMax);
        }
        if (counts.containsKey("float")) {
            key("float-min-value", out);
            out.doubleValue(floatMin);
            key("float-max-value", out);
            out.doubleValue(floatMax);
        }
        if (counts.containsKey("string")) {
            key("string-min-length", out);
            out.integer(lengthMin);
            key("string-max-length", out);
            out.integer(lengthMax);
        }
        out.endObject();
    }

    static void key(String name, BinaryBuilder out) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.key(bytes, 0, bytes.length);
    }
}
