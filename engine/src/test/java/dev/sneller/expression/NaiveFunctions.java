package dev.sneller.expression;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Functions over boxed values, by the shortest means. */
final class NaiveFunctions {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(38);

    private NaiveFunctions() {}

    static Object apply(Expression.Call call, Object[] a, EvaluationContext context) {
        Object nullTolerant = nullTolerant(call.function(), a);
        if (nullTolerant != null) {
            return nullTolerant;
        }
        if (Arrays.asList(a).contains(null)) {
            return null;
        }
        return switch (call.function()) {
            case "=" -> compare(a[0], a[1]) == 0;
            case "<>" -> compare(a[0], a[1]) != 0;
            case "<" -> compare(a[0], a[1]) < 0;
            case "<=" -> compare(a[0], a[1]) <= 0;
            case ">" -> compare(a[0], a[1]) > 0;
            case ">=" -> compare(a[0], a[1]) >= 0;
            case "NOT" -> !(Boolean) a[0];
            case "GREATEST" -> Arrays.stream(a).max(NaiveFunctions::compare).get();
            case "LEAST" -> Arrays.stream(a).min(NaiveFunctions::compare).get();
            case "+", "-", "*", "/", "%" -> arithmetic(call, a[0], a[1], context);
            default -> a[0] instanceof String ? text(call, a) : number(call, a);
        };
    }

    /** Null when the function is NULL for NULL. */
    private static Object nullTolerant(String function, Object[] a) {
        return switch (function) {
            case "IS NULL" -> a[0] == null;
            case "IS NOT NULL" -> a[0] != null;
            case "IS TRUE" -> Boolean.TRUE.equals(a[0]);
            case "IS NOT TRUE" -> !Boolean.TRUE.equals(a[0]);
            case "IS FALSE" -> Boolean.FALSE.equals(a[0]);
            case "IS NOT FALSE" -> !Boolean.FALSE.equals(a[0]);
            case "IS DISTINCT FROM" -> !same(a[0], a[1]);
            case "IS NOT DISTINCT FROM" -> same(a[0], a[1]);
            default -> null;
        };
    }

    private static boolean same(Object a, Object b) {
        return a == null || b == null ? a == b : compare(a, b) == 0;
    }

    /** NULL is like NULL only. */
    static int compareNullable(Object a, Object b) {
        return a == null || b == null ? a == b ? 0 : 1 : compare(a, b);
    }

    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        if (a instanceof Double x) {
            return Double.compare(x + 0.0, (Double) b + 0.0);
        }
        if (a instanceof String x) {
            return Arrays.compareUnsigned(
                    x.getBytes(StandardCharsets.UTF_8), ((String) b).getBytes(StandardCharsets.UTF_8));
        }
        if (a instanceof ByteBuffer x) {
            return Arrays.compareUnsigned(x.array(), ((ByteBuffer) b).array());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static Object arithmetic(Expression.Call call, Object a, Object b, EvaluationContext context) {
        if (a instanceof LocalDate date) {
            return b instanceof LocalDate other
                    ? BigDecimal.valueOf(date.toEpochDay() - other.toEpochDay())
                    : date.plusDays(
                            call.function().equals("+") ? ((BigDecimal) b).longValue() : -((BigDecimal) b).longValue());
        }
        boolean byZero = a instanceof Double ? (Double) b == 0 : ((BigDecimal) b).signum() == 0;
        if (byZero && (call.function().equals("/") || call.function().equals("%"))) {
            if (context.nullOnDivisionByZero()) {
                return null;
            }
            throw new SnellerException(ErrorCode.DIVISION_BY_ZERO, "zero");
        }
        if (a instanceof Double x) {
            double y = (Double) b;
            return switch (call.function()) {
                case "+" -> x + y;
                case "-" -> x - y;
                case "*" -> x * y;
                case "/" -> x / y;
                default -> x % y;
            };
        }
        BigDecimal x = (BigDecimal) a;
        BigDecimal y = (BigDecimal) b;
        int scale = call.type().scale();
        RoundingMode mode = context.integerDivision() && scale == 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        return held(
                switch (call.function()) {
                    case "+" -> x.add(y).setScale(scale);
                    case "-" -> x.subtract(y).setScale(scale);
                    case "*" -> x.multiply(y).setScale(scale, RoundingMode.HALF_UP);
                    case "/" -> x.divide(y, scale, mode);
                    default -> x.remainder(y).setScale(scale);
                });
    }

    private static BigDecimal held(BigDecimal value) {
        if (new BigDecimal(value.unscaledValue()).abs().compareTo(LIMIT) >= 0) {
            throw new SnellerException(ErrorCode.NUMERIC_OUT_OF_RANGE, value.toString());
        }
        return value;
    }

    private static Object number(Expression.Call call, Object[] a) {
        LogicalType type = call.type();
        if (a[0] instanceof BigDecimal x) {
            int places = a.length > 1 ? ((BigDecimal) a[1]).intValue() : 0;
            return switch (call.function()) {
                case "NEGATE" -> x.negate();
                case "ABS" -> x.abs();
                case "SIGN" -> BigDecimal.valueOf(x.signum());
                case "ROUND" -> rounded(x, places, RoundingMode.HALF_UP, type);
                case "TRUNC" -> rounded(x, places, RoundingMode.DOWN, type);
                case "FLOOR" -> rounded(x, places, RoundingMode.FLOOR, type);
                case "CEIL" -> rounded(x, places, RoundingMode.CEILING, type);
                default -> throw new AssertionError(call.function());
            };
        }
        double x = (Double) a[0];
        return switch (call.function()) {
            case "NEGATE" -> -x;
            case "ABS" -> Math.abs(x);
            case "SIGN" -> Math.signum(x);
            case "FLOOR" -> Math.floor(x);
            case "CEIL" -> Math.ceil(x);
            case "SQRT" -> defined(x >= 0 || Double.isNaN(x), Math.sqrt(x));
            case "LN" -> defined(x > 0 || Double.isNaN(x), Math.log(x));
            case "EXP" -> Math.exp(x);
            case "POWER" -> Math.pow(x, (Double) a[1]);
            default -> throw new AssertionError(call.function());
        };
    }

    private static double defined(boolean isDefined, double value) {
        if (!isDefined) {
            throw new SnellerException(ErrorCode.INVALID_ARGUMENT, "undefined");
        }
        return value;
    }

    private static BigDecimal rounded(BigDecimal x, int places, RoundingMode mode, LogicalType type) {
        return held(x.setScale(Math.min(places, x.scale()), mode).setScale(type.scale()));
    }

    private static Object text(Expression.Call call, Object[] a) {
        String s = (String) a[0];
        return switch (call.function()) {
            case "UPPER" ->
                s.codePoints()
                        .map(Character::toUpperCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case "LOWER" ->
                s.codePoints()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case "LENGTH" -> BigDecimal.valueOf(s.codePointCount(0, s.length()));
            case "||", "CONCAT" -> String.join("", Arrays.copyOf(a, a.length, String[].class));
            case "STARTSWITH" -> s.startsWith((String) a[1]);
            case "ENDSWITH" -> s.endsWith((String) a[1]);
            case "CONTAINS" -> s.contains((String) a[1]);
            case "REPLACE" -> a[1].equals("") ? s : s.replace((String) a[1], a.length > 2 ? (String) a[2] : "");
            case "TRIM" -> trim(s, a, true, true);
            case "LTRIM" -> trim(s, a, true, false);
            case "RTRIM" -> trim(s, a, false, true);
            case "SUBSTR" -> substring(s, a);
            case "POSITION" -> position(s, (String) a[1]);
            case "LIKE" -> like(s, (String) a[1], 0);
            case "ILIKE" -> like(s, (String) a[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            default -> throw new AssertionError(call.function());
        };
    }

    private static BigDecimal position(String wanted, String s) {
        int found = s.indexOf(wanted);
        return BigDecimal.valueOf(found < 0 ? 0 : s.codePointCount(0, found) + 1);
    }

    private static String trim(String s, Object[] a, boolean left, boolean right) {
        String set = a.length > 1 ? (String) a[1] : " ";
        int[] points = s.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (left && from < to && set.indexOf(points[from]) >= 0) {
            from++;
        }
        while (right && from < to && set.indexOf(points[to - 1]) >= 0) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static String substring(String s, Object[] a) {
        int[] points = s.codePoints().toArray();
        int start = ((BigDecimal) a[1]).intValue();
        int from = start > 0 ? Math.min(start - 1, points.length) : start == 0 ? 0 : points.length + start;
        if (from < 0) {
            return "";
        }
        int length = a.length > 2 ? Math.max(0, ((BigDecimal) a[2]).intValue()) : points.length;
        return new String(points, from, Math.min(length, points.length - from));
    }

    private static boolean like(String s, String pattern, int flags) {
        StringBuilder regex = new StringBuilder();
        pattern.codePoints()
                .forEach(c -> regex.append(
                        c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(new String(Character.toChars(c)))));
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL)
                .matcher(s)
                .matches();
    }
}
