package dev.sneller.sql.parse;

/** Values of string tokens. */
public final class TextLiterals {
    private TextLiterals() {}

    /** A quoted string in which only the doubled quote is special. */
    public static String plain(String image) {
        return image.substring(1, image.length() - 1).replace("''", "'");
    }

    /** {@code $$text$$} without its marks. */
    public static String raw(String image) {
        return image.substring(2, image.length() - 2);
    }

    /**
     * A quoted string with backslash escapes: {@code \n \t \r \b \f \0}, octal, {@code \xhh}, {@code \\uhhhh}; before any other
     * character a backslash vanishes.
     */
    public static String unescape(String image) {
        if (image.indexOf('\\') < 0) {
            return plain(image);
        }
        StringBuilder text = new StringBuilder(image.length());
        int end = image.length() - 1;
        for (int i = 1; i < end; ) {
            char c = image.charAt(i);
            if (c == '\\') {
                i = escape(image, i + 1, end, text);
            } else {
                text.append(c);
                i += c == '\'' ? 2 : 1;
            }
        }
        return text.toString();
    }

    /** Appends the escape that starts at {@code i}, just behind the backslash, and returns where it ends. */
    private static int escape(String image, int i, int end, StringBuilder text) {
        char c = image.charAt(i);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'x', 'u' -> {
                int digits = c == 'x' ? 2 : 4;
                int value = i + 1 + digits <= end ? number(image, i + 1, digits, 16) : -1;
                if (value >= 0) {
                    text.append((char) value);
                    return i + 1 + digits;
                }
                text.append(c);
            }
            case '0', '1', '2', '3' -> {
                int octal = i + 3 <= end ? number(image, i, 3, 8) : -1;
                if (octal >= 0) {
                    text.append((char) octal);
                    return i + 3;
                }
                text.append(c == '0' ? '\0' : c);
            }
            default -> text.append(c);
        }
        return i + 1;
    }

    /** The number of so many digits, or -1 when one of them is none. */
    private static int number(String image, int from, int digits, int radix) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(image.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
