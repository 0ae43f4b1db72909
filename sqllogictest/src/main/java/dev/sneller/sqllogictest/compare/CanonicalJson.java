package dev.sneller.sqllogictest.compare;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON values in which texts that mean the same are the same: instants in UTC, doubles that JSON does not write. */
public final class CanonicalJson {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Map<String, Object> SPECIAL = Map.of(
            "float64:inf", Double.POSITIVE_INFINITY,
            "float64:+inf", Double.POSITIVE_INFINITY,
            "float64:-inf", Double.NEGATIVE_INFINITY,
            "float64:nan", Double.NaN,
            "float64:NaN", Double.NaN,
            "float64:-0", BigDecimal.ZERO);

    private CanonicalJson() {}

    /**
     * The value in its canonical form.
     *
     * @param value as {@link Json#parse} gives it
     * @param sortsLists whether objects in lists are sorted, so that their order does not count
     */
    public static Object of(Object value, boolean sortsLists) {
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> members = new LinkedHashMap<>();
            object.forEach((key, member) -> members.put(key, of(member, sortsLists)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(of(element, sortsLists)));
            if (sortsLists && elements.stream().allMatch(Map.class::isInstance)) {
                elements.sort(DocumentOrder.INSTANCE);
            }
            return elements;
        }
        return value instanceof String text ? text(text) : value;
    }

    private static Object text(String text) {
        if (SPECIAL.containsKey(text)) {
            return SPECIAL.get(text);
        }
        if (!INSTANT.matcher(text).matches()) {
            return text;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException noDate) {
            return text;
        }
    }
}
