package dev.sneller.expression.function.text.regexp;

import com.google.re2j.Pattern;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;

/**
 * A pattern of SIMILAR TO as a regular expression: {@code %} and {@code _} as in LIKE, {@code | * + ? {m,n} () [..]} as in regular
 * expressions, everything else stands for itself.
 */
final class SimilarPattern {
    private static final String OPERATORS = "|*+?(){}";

    private SimilarPattern() {}

    /** @param escape the character that takes the meaning from the next one, empty for the backslash */
    static Regex compile(String pattern, String escape) {
        if (escape.codePointCount(0, escape.length()) > 1) {
            throw new SnellerException(
                    ErrorCode.LIKE_ESCAPE,
                    "escape " + SnellerException.quote(escape) + " is not one character. Give one, or none");
        }
        return Regex.compile(
                toRegex(pattern, escape.isEmpty() ? '\\' : escape.codePointAt(0)), RegexOptions.ANY_IS_ANY);
    }

    private static String toRegex(String pattern, int escape) {
        StringBuilder regex = new StringBuilder("(?:");
        boolean inClass = false;
        int step;
        for (int i = 0; i < pattern.length(); i += step) {
            int c = pattern.codePointAt(i);
            step = Character.charCount(c);
            if (c == escape) {
                if (i + step == pattern.length()) {
                    throw new SnellerException(
                            ErrorCode.LIKE_ESCAPE,
                            "pattern " + SnellerException.quote(pattern)
                                    + " ends in its escape character. Double it to mean itself");
                }
                int next = pattern.codePointAt(i + step);
                step += Character.charCount(next);
                regex.append(Pattern.quote(Character.toString(next)));
            } else if (inClass) {
                inClass = c != ']';
                regex.append(c == '\\' || c == '[' && !pattern.startsWith("[:", i) ? "\\" : "")
                        .appendCodePoint(c);
                if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                    int end = pattern.indexOf(":]", i) + 2;
                    regex.append(pattern, i + 1, end);
                    step = end - i;
                }
            } else if (c == '[') {
                inClass = true;
                regex.append('[');
            } else if (c == '%' || c == '_') {
                regex.append(c == '%' ? ".*" : ".");
            } else if (OPERATORS.indexOf(c) >= 0) {
                regex.appendCodePoint(c);
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        }
        return regex.append(')').toString();
    }
}
