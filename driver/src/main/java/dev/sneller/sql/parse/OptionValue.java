package dev.sneller.sql.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNumericLiteral;

/** Right side of an option. {@code toString} is the value as text: a string without quotes, a word in upper case. */
public sealed interface OptionValue {
    /** A string literal. */
    record Text(String text) implements OptionValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A bare word in upper case: TRUE, NONE, JSON. */
    record Word(String word) implements OptionValue {
        @Override
        public String toString() {
            return word;
        }
    }

    record Number(BigDecimal number) implements OptionValue {
        /** Truncated where it is no whole number of 64 bits. */
        public long longValue() {
            return number.longValue();
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** {@code (NAME = value …)}. */
    record Group(Options options) implements OptionValue {}

    /** {@code (value, …)}. */
    record Values(List<OptionValue> values) implements OptionValue {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(OptionValue::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    static Number number(SqlNumericLiteral literal, boolean minus) {
        BigDecimal value = literal.bigDecimalValue();
        return new Number(minus ? value.negate() : value);
    }
}
