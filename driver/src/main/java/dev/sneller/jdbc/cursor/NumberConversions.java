package dev.sneller.jdbc.cursor;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.jdbc.error.SqlErrors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Locale;

/** Numbers into Java's integers, checked; text into booleans. */
final class NumberConversions {
    private NumberConversions() {}

    /** The integer part, or NUMERIC_OUT_OF_RANGE with the value. */
    static long integer(BigDecimal number, long min, long max, String type) throws SQLException {
        BigInteger whole = number.setScale(0, RoundingMode.DOWN).toBigInteger();
        if (whole.bitLength() >= Long.SIZE || whole.longValue() < min || whole.longValue() > max) {
            throw outOfRange(number.toPlainString(), type);
        }
        return whole.longValue();
    }

    static long integer(long value, long min, long max, String type) throws SQLException {
        if (value < min || value > max) {
            throw outOfRange(Long.toString(value), type);
        }
        return value;
    }

    static SQLException outOfRange(String value, String type) {
        return SqlErrors.of(new SnellerException(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                value + " does not fit a Java " + type + "; read it with getBigDecimal"));
    }

    /** Text forms of BOOLEAN; any number but 0 is true. */
    static boolean toBoolean(String text) throws SQLException {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> true;
            case "false", "f", "no", "n", "off", "0" -> false;
            default ->
                throw SqlErrors.of(new SnellerException(
                        ErrorCode.NOT_A_BOOLEAN,
                        SnellerException.quote(text) + " is not a boolean; read it with getString"));
        };
    }
}
