package dev.sneller.expression;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** Casts over boxed values, by the shortest means; dates in ISO form only. */
final class NaiveCasts {
    private NaiveCasts() {}

    static Object cast(Object value, LogicalType to, CastRule rule) {
        if (value == null) {
            return null;
        }
        try {
            return cast(value, to);
        } catch (SnellerException failure) {
            if (rule == CastRule.STRICT) {
                throw failure;
            }
            return null;
        }
    }

    private static Object cast(Object value, LogicalType to) {
        return switch (to.kind()) {
            case NUMBER -> number(value, to);
            case DOUBLE ->
                value instanceof String s ? Double.parseDouble(decimal(s).toString()) : ((Number) value).doubleValue();
            case VARCHAR -> text(value, to);
            case BOOLEAN -> truth(value);
            case DATE -> value instanceof LocalDateTime t ? t.toLocalDate() : date(value);
            case TIMESTAMP_NTZ -> value instanceof LocalDate d ? d.atStartOfDay() : value;
            default -> throw new AssertionError(to);
        };
    }

    private static Object number(Object value, LogicalType to) {
        BigDecimal exact = value instanceof Boolean b
                ? (b ? BigDecimal.ONE : BigDecimal.ZERO)
                : value instanceof String s ? decimal(s) : value instanceof Double d ? finite(d) : (BigDecimal) value;
        BigDecimal rounded = exact.setScale(to.scale(), RoundingMode.HALF_UP);
        if (rounded.precision() > to.precision() && rounded.signum() != 0) {
            throw new SnellerException(ErrorCode.NUMERIC_OUT_OF_RANGE, exact.toString());
        }
        return rounded;
    }

    private static BigDecimal finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new SnellerException(ErrorCode.NUMERIC_OUT_OF_RANGE, "" + value);
        }
        return new BigDecimal(value);
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new SnellerException(ErrorCode.NOT_A_NUMBER, text);
        }
    }

    private static Object text(Object value, LogicalType to) {
        String text = value instanceof BigDecimal d ? d.toPlainString() : value.toString();
        if (text.codePointCount(0, text.length()) > to.precision()) {
            throw new SnellerException(ErrorCode.STRING_TOO_LONG, text);
        }
        return text;
    }

    private static Object truth(Object value) {
        if (value instanceof String s) {
            return switch (s.strip().toLowerCase(Locale.ROOT)) {
                case "true", "t", "yes", "y", "on", "1" -> true;
                case "false", "f", "no", "n", "off", "0" -> false;
                default -> throw new SnellerException(ErrorCode.NOT_A_BOOLEAN, s);
            };
        }
        return value instanceof Double d ? d != 0 : ((BigDecimal) value).signum() != 0;
    }

    private static Object date(Object value) {
        try {
            return LocalDate.parse((String) value);
        } catch (DateTimeException e) {
            throw new SnellerException(ErrorCode.NOT_A_DATE, (String) value);
        }
    }
}
