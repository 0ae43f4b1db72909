package dev.sneller.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * JSON documents as Java's values: maps, lists, strings, booleans and numbers; JSON's null is null. Maps and lists print themselves as
 * JSON, so that a document shown or cast to text is the document.
 */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Documents() {}

    /** The value of a JSON text; null for null. */
    static Object parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            return value(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is no JSON: " + text, e);
        }
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.fields().forEachRemaining(member -> members.put(member.getKey(), value(member.getValue())));
            return new JsonObject(node, members);
        } else if (node.isArray()) {
            Object[] elements = new Object[node.size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = value(node.get(i));
            }
            return new JsonArray(node, elements);
        }
        return scalar(node);
    }

    /** Whole numbers are Long where they fit; NaN and the infinities are Double. */
    private static Object scalar(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : new BigDecimal(node.bigIntegerValue());
        } else if (node.isNumber()) {
            return node.numberValue();
        }
        return null;
    }

    private static final class JsonObject extends AbstractMap<String, Object> {
        private final JsonNode node;
        private final Map<String, Object> members;

        JsonObject(JsonNode node, Map<String, Object> members) {
            this.node = node;
            this.members = members;
        }

        @Override
        public Object get(Object key) {
            return members.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return members.containsKey(key);
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return members.entrySet();
        }

        @Override
        public String toString() {
            return node.toString();
        }
    }

    private static final class JsonArray extends AbstractList<Object> {
        private final JsonNode node;
        private final Object[] elements;

        JsonArray(JsonNode node, Object[] elements) {
            this.node = node;
            this.elements = elements;
        }

        @Override
        public Object get(int index) {
            return elements[index];
        }

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public String toString() {
            return node.toString();
        }
    }
}
