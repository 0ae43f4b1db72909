package dev.sneller.sqllogictest.format.embucket;

import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Values;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code NULL}, {@code TRUE}, times and JSON in single quotes, {@code x'48'}, {@code <REGEX>:} and {@code <!REGEX>:}; a VARIANT string in
 * double quotes.
 */
final class EmbucketCells implements CellRule {
    private static final String MATCHES = "<REGEX>:";
    private static final String MATCHES_NOT = "<!REGEX>:";
    private static final int RECORDED_DIGITS = 6;

    @Override
    public boolean same(String wanted, Cell found) {
        String text = found.text();
        if (wanted.startsWith(MATCHES)) {
            return matches(wanted.substring(MATCHES.length()), String.valueOf(text));
        }
        if (wanted.startsWith(MATCHES_NOT)) {
            return !matches(wanted.substring(MATCHES_NOT.length()), String.valueOf(text));
        }
        if (text == null) {
            return wanted.equals("NULL");
        }
        String plain = unquoted(wanted);
        return text.equals(plain)
                || text.equals(wanted)
                || text.replace("\n", "\\n").equals(plain)
                || Values.sameNumber(plain, found)
                || Values.sameBoolean(plain, found)
                || plain.equalsIgnoreCase(text) && (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false"))
                || Values.sameTime(plain, text)
                || sameMoment(plain, found.moment())
                || sameBinary(wanted, text)
                || Values.sameJson(plain, text)
                || isVariantString(plain, text);
    }

    /** Times were recorded to the microsecond. */
    private static boolean sameMoment(String plain, String moment) {
        if (moment == null) {
            return false;
        }
        int point = moment.indexOf('.');
        int end = point < 0 ? moment.length() : Math.min(moment.length(), point + 1 + RECORDED_DIGITS);
        return Values.sameTime(plain, moment.substring(0, end));
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isVariantString(String plain, String text) {
        return plain.startsWith("\"") && (plain.equals('"' + text + '"') || Values.isJsonString(plain, text));
    }

    private static boolean sameBinary(String wanted, String text) {
        return wanted.startsWith("x'") && wanted.equalsIgnoreCase("x'" + text + "'");
    }

    private static String unquoted(String wanted) {
        boolean quoted = wanted.length() >= 2 && wanted.startsWith("'") && wanted.endsWith("'");
        return quoted ? wanted.substring(1, wanted.length() - 1) : wanted;
    }
}
