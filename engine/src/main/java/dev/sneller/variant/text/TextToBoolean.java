package dev.sneller.variant.text;

/** Reads text as BOOLEAN: {@code true t yes y on 1}, {@code false f no n off 0}, any case, blanks around it ignored. */
public final class TextToBoolean {
    private static final String[] TRUE = {"true", "t", "yes", "y", "on", "1"};
    private static final String[] FALSE = {"false", "f", "no", "n", "off", "0"};

    private TextToBoolean() {}

    /** 1 for true, 0 for false, -1 for neither. */
    public static int parse(byte[] text, int from, int length) {
        int start = Blanks.skip(text, from, from + length);
        int end = Blanks.trim(text, start, from + length);
        if (isOneOf(TRUE, text, start, end)) {
            return 1;
        }
        return isOneOf(FALSE, text, start, end) ? 0 : -1;
    }

    private static boolean isOneOf(String[] words, byte[] text, int from, int to) {
        for (String word : words) {
            if (Blanks.equalsAnyCase(word, text, from, to)) {
                return true;
            }
        }
        return false;
    }
}
