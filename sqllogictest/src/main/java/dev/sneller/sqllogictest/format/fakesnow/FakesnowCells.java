package dev.sneller.sqllogictest.format.fakesnow;

import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Values;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON values, and objects with one member such as {@code $date} for what JSON lacks; written here as a letter and the value's text. */
final class FakesnowCells implements CellRule {
    private static final Pattern FRACTION = Pattern.compile(":\\d\\d((?:\\.\\d+)?)(?![:\\d])");
    private static final char NULL = '0';
    private static final char TEXT = 's';
    private static final char NUMBER = 'n';
    private static final char BOOLEAN = 'b';
    private static final char TIME = 't';
    private static final char BINARY = 'x';

    /** @param value as read from JSON */
    static String written(Object value) {
        if (value == null) {
            return String.valueOf(NULL);
        } else if (value instanceof BigDecimal number) {
            return NUMBER + number.toPlainString();
        } else if (value instanceof Double number) {
            return NUMBER + number.toString();
        } else if (value instanceof Boolean truth) {
            return BOOLEAN + truth.toString();
        } else if (value instanceof Map<?, ?> marked) {
            return marked(marked);
        }
        return TEXT + (String) value;
    }

    private static String marked(Map<?, ?> value) {
        String mark = (String) value.keySet().iterator().next();
        String text = String.valueOf(value.get(mark));
        return switch (mark) {
            case "$decimal" -> NUMBER + text;
            case "$binary_hex" -> BINARY + text;
            case "$timestamp" -> TIME + text + (value.containsKey("tz") ? " +0000" : "");
            default -> TIME + text;
        };
    }

    @Override
    public boolean same(String wanted, Cell found) {
        String text = found.text();
        String value = wanted.substring(1);
        if (text == null) {
            return wanted.charAt(0) == NULL;
        }
        return switch (wanted.charAt(0)) {
            case NUMBER -> Values.sameNumber(value, found);
            case BOOLEAN -> value.equalsIgnoreCase(text);
            case TIME -> Values.sameTime(asPrinted(value, text), text);
            case BINARY -> value.equalsIgnoreCase(text);
            case TEXT ->
                value.equals(text) || isDocument(value) && Values.sameJson(value, text) || isString(value, text);
            default -> false;
        };
    }

    /** The suite has all digits of a time's fraction, a text as many as the session's format prints. */
    private static String asPrinted(String value, String text) {
        Matcher wanted = FRACTION.matcher(value);
        Matcher found = FRACTION.matcher(text);
        int digits = found.find() ? found.group(1).length() : 0;
        return wanted.find() && wanted.group(1).length() > digits
                ? value.substring(0, wanted.start(1) + digits) + value.substring(wanted.end(1))
                : value;
    }

    private static boolean isDocument(String value) {
        return value.startsWith("[") || value.startsWith("{");
    }

    /** A VARIANT string has its quotes in the suite. */
    private static boolean isString(String value, String text) {
        return value.startsWith("\"") && Values.isJsonString(value, text);
    }
}
