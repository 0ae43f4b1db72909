package dev.sneller.sqllogictest.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * JSON texts of suites as maps, lists, strings, {@link BigDecimal}, {@link Double} (only NaN and infinities), booleans and null.
 * {@code undefined}, as some write holes of arrays, reads as null. Comments from {@code #} to the end of a line are passed over.
 */
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is not one JSON value */
    public static Object parse(String text) {
        List<Object> values = stream(text);
        if (values.size() != 1) {
            throw new IllegalArgumentException(values.size() + " JSON values in " + text);
        }
        return values.get(0);
    }

    /** The values written one after the other. */
    public static List<Object> stream(String text) {
        Json reader = new Json(text);
        List<Object> values = new ArrayList<>();
        reader.blanks();
        while (reader.at < text.length()) {
            values.add(reader.value());
            reader.blanks();
        }
        return values;
    }

    /** Objects by key set, lists in order, numbers by value. */
    public static boolean same(Object left, Object right) {
        return same(left, right, Values.RELATIVE);
    }

    /** @param closeness how far numbers may be apart, relative to the larger one */
    public static boolean same(Object left, Object right, double closeness) {
        if (left instanceof Map<?, ?> l && right instanceof Map<?, ?> r) {
            return l.keySet().equals(r.keySet())
                    && l.entrySet().stream()
                            .allMatch(entry -> same(entry.getValue(), r.get(entry.getKey()), closeness));
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            boolean same = l.size() == r.size();
            for (int i = 0; same && i < l.size(); i++) {
                same = same(l.get(i), r.get(i), closeness);
            }
            return same;
        }
        if (left instanceof BigDecimal l && right instanceof BigDecimal r) {
            return l.compareTo(r) == 0 || Values.near(l.doubleValue(), r.doubleValue(), closeness);
        }
        return Objects.equals(left, right);
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (!ends('}')) {
            if (peek() != '"') {
                throw wrong("a key");
            }
            String key = string();
            blanks();
            expect(':');
            members.put(key, value());
        }
        return members;
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        at++;
        while (!ends(']')) {
            items.add(value());
        }
        return items;
    }

    /** Passes over a comma; whether the end came, which is passed as well. */
    private boolean ends(char end) {
        blanks();
        if (peek() == ',') {
            at++;
            blanks();
        }
        boolean ends = peek() == end;
        at += ends ? 1 : 0;
        return ends;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = peek();
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        at++;
        char c = peek();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, Math.min(at + 1, text.length())), 16);
            }
            default -> c;
        };
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]}: \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null", "undefined" -> null;
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Values.number(word).orElseThrow(() -> wrong("a value"));
        };
    }

    private void blanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("no JSON: " + wanted + " wanted at " + at + " of " + text);
    }
}
