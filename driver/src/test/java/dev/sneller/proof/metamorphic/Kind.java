package dev.sneller.proof.metamorphic;

import java.util.Random;

/** The sorts of columns, with values of each from the plain to the extreme. */
enum Kind {
    INT("int", "0", "1", "-1", "3", "7", "12", "-5"),
    /** May not be added or multiplied. */
    BIG(
            "number(38,0)",
            "0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "98765432109876543210987654321098765432",
            "-98765432109876543210987654321098765432"),
    DECIMAL("number(12,2)", "0", "1.5", "-3.75", "0.01", "1234567890.12", "-9999999999.99"),
    DOUBLE("double", "0.0", "0.5", "-2.25", "1000000.25", "-123456.5"),
    TEXT("string", "''", "'alpha'", "'Alpha'", "'beta'", "'größe'", "'a_b'", "'a%b'", "'zz top'", "'0'", "'日本'"),
    BOOLEAN("boolean", "TRUE", "FALSE"),
    DATE(
            "date",
            "DATE '1970-01-01'",
            "DATE '2010-02-28'",
            "DATE '2012-02-29'",
            "DATE '1899-12-31'",
            "DATE '9999-12-31'"),
    TIME(
            "timestamp_ntz",
            "TIMESTAMP '1970-01-01 00:00:00'",
            "TIMESTAMP '2010-06-30 23:59:59'",
            "TIMESTAMP '1677-09-21 00:12:43'",
            "TIMESTAMP '2262-04-11 23:47:17'",
            "TIMESTAMP '2012-02-29 12:30:00.123456789'");

    private final String type;
    private final String[] literals;

    Kind(String type, String... literals) {
        this.type = type;
        this.literals = literals;
    }

    /** As a cast names it. */
    String type() {
        return type;
    }

    String literal(Random random) {
        return literals[random.nextInt(literals.length)];
    }

    /** A value of few different ones, as JSON. */
    String common(Random random) {
        return json(literal(random));
    }

    /** The n-th value of an order, as JSON. */
    String inOrder(long n) {
        return switch (this) {
            case INT, BIG -> Long.toString(n);
            case DECIMAL -> n / 100 + "." + String.format("%02d", n % 100);
            case DOUBLE -> Double.toString(n / 4.0);
            case TEXT -> String.format("\"k%07d\"", n);
            case BOOLEAN -> Boolean.toString(n % 3 == 0);
            case DATE ->
                '"' + java.time.LocalDate.of(2010, 1, 1).plusDays(n % 5_000).toString() + '"';
            case TIME ->
                '"'
                        + java.time.LocalDateTime.of(2010, 1, 1, 0, 0, 1)
                                .plusMinutes(n)
                                .toString()
                        + '"';
        };
    }

    private static String json(String literal) {
        int quote = literal.indexOf('\'');
        return quote < 0
                ? literal.toLowerCase(java.util.Locale.ROOT)
                : '"' + literal.substring(quote + 1, literal.length() - 1) + '"';
    }
}
