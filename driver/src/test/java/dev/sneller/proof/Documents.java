package dev.sneller.proof;

import dev.sneller.variant.JsonModel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Documents as values: equal when JSON says so, whatever the order of keys and the spelling of numbers. */
final class Documents {
    private Documents() {}

    /** How often each document occurs. */
    static Map<Object, Integer> count(Collection<String> texts) {
        Map<Object, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(value(text), 1, Integer::sum));
        return counts;
    }

    /** Maps, lists, texts, booleans, numbers as BigDecimal; JSON null is null. */
    static Object value(String text) {
        return plain(JsonModel.of(text));
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> plain = new TreeMap<>();
            members.forEach((key, member) -> plain.put((String) key, plain(member)));
            return plain;
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(Documents::plain).collect(Collectors.toList());
        }
        if (value instanceof Double number) {
            return number == 0 ? BigDecimal.ZERO : new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value;
    }
}
