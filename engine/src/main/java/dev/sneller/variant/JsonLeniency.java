package dev.sneller.variant;

/**
 * What PARSE_JSON takes beyond JSON: keywords in any case, NaN, Infinity, undefined, unquoted ASCII keys, array holes and one
 * trailing comma.
 */
final class JsonLeniency {
    private JsonLeniency() {}

    /** Whether a text is SQL NULL: blank, or the word undefined. */
    static boolean isSqlNull(byte[] text, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isBlank(text[first])) {
            first++;
        }
        while (first < end && isBlank(text[end - 1])) {
            end--;
        }
        return first == end || end - first == 9 && matchesAnyCase("undefined", text, first, end);
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Place behind the unquoted key at {@code p}; {@code p} itself when there is none. */
    static int keyEnd(byte[] text, int p, int to) {
        int end = p;
        while (end < to && isKeyByte(text[end], end > p)) {
            end++;
        }
        return end;
    }

    private static boolean isKeyByte(byte c, boolean digitsToo) {
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'z' || c == '_' || c == '$' || digitsToo && c >= '0' && c <= '9';
    }

    /** Sends the keyword or array hole at {@code p} and returns the place behind it, or -1. */
    static int word(byte[] text, int p, int to, DocumentSink sink, boolean inArray) {
        if (inArray && text[p] == ',') {
            sink.undefined();
            return p;
        }
        if (matchesAnyCase("true", text, p, to)) {
            sink.booleanValue(true);
            return p + 4;
        }
        if (matchesAnyCase("false", text, p, to)) {
            sink.booleanValue(false);
            return p + 5;
        }
        if (matchesAnyCase("null", text, p, to)) {
            sink.nullValue();
            return p + 4;
        }
        if (matchesAnyCase("undefined", text, p, to)) {
            sink.undefined();
            return p + 9;
        }
        if (matchesAnyCase("nan", text, p, to)) {
            sink.doubleValue(Double.NaN);
            return p + 3;
        }
        if (matchesAnyCase("infinity", text, p, to)) {
            sink.doubleValue(Double.POSITIVE_INFINITY);
            return p + 8;
        }
        if (matchesAnyCase("-infinity", text, p, to)) {
            sink.doubleValue(Double.NEGATIVE_INFINITY);
            return p + 9;
        }
        return -1;
    }

    static boolean matches(String word, byte[] text, int p, int to) {
        int length = word.length();
        if (p + length > to) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[p + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code word} is in lower case. */
    private static boolean matchesAnyCase(String word, byte[] text, int p, int to) {
        int length = word.length();
        if (p + length > to) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = text[p + i];
            int folded = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
            if (folded != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
