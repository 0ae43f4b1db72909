package dev.sneller.adapter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Comparisons with constants, none of them NULL, in our SQL. Empty where constant and value are of different families. */
final class Constants {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    private Constants() {}

    /** Of a column of this type. */
    static Optional<Condition> compare(SqlKind kind, String column, ColumnType type, RexLiteral constant) {
        return switch (type) {
            case INTEGER, DECIMAL ->
                number(constant).map(value -> Condition.exactly(written(kind, column, value.toPlainString())));
            // NaN is the greatest number to us; to Calcite it is less than, equal to and greater than none.
            case DOUBLE ->
                number(constant).map(value -> Condition.atLeast(written(kind, column, floating(value.doubleValue()))));
            case VARCHAR -> text(constant).map(value -> Condition.exactly(written(kind, column, value)));
            case DATE ->
                constant.getTypeName() == SqlTypeName.DATE
                        ? Optional.of(Condition.exactly(
                                written(kind, column, "DATE '" + constant.getValueAs(DateString.class) + "'")))
                        : Optional.empty();
            case TIMESTAMP_NTZ ->
                constant.getTypeName() == SqlTypeName.TIMESTAMP
                        ? milliseconds(
                                kind,
                                column,
                                constant.getValueAs(TimestampString.class).getMillisSinceEpoch())
                        : Optional.empty();
            case BOOLEAN, TIME, BINARY, INSTANT, DOCUMENT -> Optional.empty();
        };
    }

    /**
     * Of a value in a document, which may be of any kind.
     *
     * @param type what Calcite casts the value to before it compares; ANY where it does not
     */
    static Optional<Condition> compareInDocument(SqlKind kind, String path, RelDataType type, RexLiteral constant) {
        SqlTypeName name = type.getSqlTypeName();
        if (name == SqlTypeName.ANY || SqlTypeName.NUMERIC_TYPES.contains(name)) {
            double slack = SqlTypeName.EXACT_TYPES.contains(name) ? 1 : 0;
            Optional<Condition> near = number(constant).flatMap(value -> near(kind, path, value.doubleValue(), slack));
            if (near.isPresent()) {
                return near;
            }
        }
        boolean asText = name == SqlTypeName.ANY || name == SqlTypeName.VARCHAR;
        return asText && kind == SqlKind.EQUALS
                ? text(constant)
                        .filter(value -> !looksLikeNumber(value))
                        .map(value -> Condition.atLeast(written(kind, path, value)))
                : Optional.empty();
    }

    /** With room for what a cast to a whole or a decimal number cuts off. */
    private static Optional<Condition> near(SqlKind kind, String path, double value, double slack) {
        String from = path + " >= " + floating(value - slack);
        String to = path + " <= " + floating(value + slack);
        String condition = switch (kind) {
            case EQUALS -> "(" + from + " AND " + to + ")";
            case GREATER_THAN, GREATER_THAN_OR_EQUAL -> from;
            case LESS_THAN, LESS_THAN_OR_EQUAL -> to;
            default -> null;
        };
        return Optional.ofNullable(condition).map(Condition::atLeast);
    }

    /** Calcite sees whole milliseconds, what is finer is cut off. */
    private static Optional<Condition> milliseconds(SqlKind kind, String column, long value) {
        String from = timestamp(value);
        String after = timestamp(value + 1);
        String condition = switch (kind) {
            case EQUALS -> "(" + column + " >= " + from + " AND " + column + " < " + after + ")";
            case NOT_EQUALS -> "(" + column + " < " + from + " OR " + column + " >= " + after + ")";
            case LESS_THAN -> column + " < " + from;
            case LESS_THAN_OR_EQUAL -> column + " < " + after;
            case GREATER_THAN -> column + " >= " + after;
            default -> column + " >= " + from;
        };
        return Optional.of(Condition.exactly(condition));
    }

    private static String timestamp(long milliseconds) {
        LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
        return "'" + wall.format(MILLISECONDS) + "'::TIMESTAMP_NTZ";
    }

    private static String written(SqlKind kind, String left, String right) {
        return left + " " + kind.sql + " " + right;
    }

    private static Optional<BigDecimal> number(RexLiteral constant) {
        return SqlTypeName.NUMERIC_TYPES.contains(constant.getTypeName())
                ? Optional.ofNullable(constant.getValueAs(BigDecimal.class))
                : Optional.empty();
    }

    private static Optional<String> text(RexLiteral constant) {
        return constant.getTypeName() == SqlTypeName.CHAR ? SqlText.text(constant) : Optional.empty();
    }

    /** As a DOUBLE constant of ours. */
    private static String floating(double value) {
        String text = Double.toString(value);
        return text.contains("E") ? text : text + "e0";
    }

    /** Numbers in documents are printed in more than one way. */
    private static boolean looksLikeNumber(String quoted) {
        char first = quoted.charAt(1);
        return first == '-' || first == '+' || first == '.' || first >= '0' && first <= '9';
    }
}
