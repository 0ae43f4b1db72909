package dev.sneller.variant.text;

/** Trimming and caseless comparison of ASCII, as all text parsers here need it. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(byte c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** First place in [from, to) that is not blank, or {@code to}. */
    public static int skip(byte[] text, int from, int to) {
        int p = from;
        while (p < to && isBlank(text[p])) {
            p++;
        }
        return p;
    }

    /** The end of [from, to) without blanks before it. */
    public static int trim(byte[] text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text[end - 1])) {
            end--;
        }
        return end;
    }

    public static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Whether [from, to) is {@code word}, which is in lower case. */
    public static boolean equalsAnyCase(String word, byte[] text, int from, int to) {
        return to - from == word.length() && startsWithAnyCase(word, text, from, to);
    }

    /** Whether [from, to) starts with {@code word}, which is in lower case. */
    public static boolean startsWithAnyCase(String word, byte[] text, int from, int to) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int c = text[from + i];
            int folded = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
            if (folded != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
