package dev.sneller.sqllogictest.compare;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of single values, compared by what they mean. Stateless. */
public final class Values {
    static final double RELATIVE = 1e-9;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})?[ T]?(?:(\\d{1,2}:\\d{2})(:\\d{2})?(?:\\.(\\d+))?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern TRAILING_ZEROS = Pattern.compile("0+$");

    private Values() {}

    /** Whether they are the same number; where one of them is floating point, to nine digits. */
    public static boolean sameNumber(String wanted, Cell found) {
        if (found.text() == null) {
            return false;
        }
        Optional<BigDecimal> left = number(wanted);
        Optional<BigDecimal> right = number(found.text());
        if (left.isEmpty() || right.isEmpty()) {
            return sameSpecial(wanted, found.text());
        }
        if (left.get().compareTo(right.get()) == 0) {
            return true;
        }
        boolean floating = isFloating(found.type()) || wanted.indexOf('e') >= 0 || wanted.indexOf('E') >= 0;
        return floating && near(left.get().doubleValue(), right.get().doubleValue());
    }

    /** Whether a number with fewer places is the other one rounded: averages in decimal and in floating point. */
    public static boolean sameRounded(String wanted, String found) {
        Optional<BigDecimal> left = number(wanted);
        Optional<BigDecimal> right = number(found);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int places = Math.min(left.get().scale(), right.get().scale());
        BigDecimal apart = left.get().subtract(right.get()).abs();
        return apart.compareTo(BigDecimal.valueOf(5, places + 1)) <= 0 && places >= 3
                || near(left.get().doubleValue(), right.get().doubleValue());
    }

    public static boolean near(double left, double right) {
        return near(left, right, RELATIVE);
    }

    static boolean near(double left, double right, double closeness) {
        return Double.compare(left, right) == 0
                || Math.abs(left - right) <= closeness * Math.max(Math.abs(left), Math.abs(right));
    }

    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Whether they are the same date, time or timestamp: 'T' or blank between, fractions without trailing zeros, offsets in any form. */
    public static boolean sameTime(String wanted, String found) {
        String left = canonicalTime(wanted);
        return left != null && left.equals(canonicalTime(found));
    }

    public static boolean sameBoolean(String wanted, Cell found) {
        return (found.type() == Types.BOOLEAN || found.type() == Types.BIT) && wanted.equalsIgnoreCase(found.text());
    }

    /** Whether both are JSON and structurally the same. */
    public static boolean sameJson(String wanted, String found) {
        try {
            return Json.same(Json.parse(wanted), Json.parse(found));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the first is JSON for the string that is the second. */
    public static boolean isJsonString(String wanted, String found) {
        try {
            return found.equals(Json.parse(wanted));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isFloating(int type) {
        return type == Types.DOUBLE || type == Types.FLOAT || type == Types.REAL || type == Types.VARCHAR;
    }

    private static boolean sameSpecial(String wanted, String found) {
        String left = special(wanted);
        return left != null && left.equals(special(found));
    }

    private static String special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> "nan";
            case "inf", "+inf", "infinity" -> "inf";
            case "-inf", "-infinity" -> "-inf";
            default -> null;
        };
    }

    private static String canonicalTime(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches() || parts.group(1) == null && parts.group(2) == null) {
            return null;
        }
        String fraction = parts.group(4) == null
                ? ""
                : TRAILING_ZEROS.matcher(parts.group(4)).replaceAll("");
        String offset = parts.group(5) == null ? "" : parts.group(5).replace(":", "");
        return (parts.group(1) == null ? "" : parts.group(1))
                + ' '
                + clock(parts.group(2), parts.group(3), fraction)
                + (offset.equals("Z") ? "+0000" : offset);
    }

    private static String clock(String minutes, String seconds, String fraction) {
        if (minutes == null) {
            return "";
        }
        String padded = minutes.length() == 4 ? "0" + minutes : minutes;
        return padded + (seconds == null ? ":00" : seconds) + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
