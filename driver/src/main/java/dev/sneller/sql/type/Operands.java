package dev.sneller.sql.type;

import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** What operands a function takes, as families in order, the last ones optional. */
public final class Operands {
    private static final SqlTypeFamily TEXT_FAMILY = SqlTypeFamily.CHARACTER;
    private static final SqlTypeFamily NUMBER_FAMILY = SqlTypeFamily.NUMERIC;

    public static final SqlOperandTypeChecker NONE = OperandTypes.NILADIC;
    public static final SqlOperandTypeChecker ANY = OperandTypes.ANY;
    public static final SqlOperandTypeChecker TEXT = family(1, TEXT_FAMILY);
    public static final SqlOperandTypeChecker TEXT_OR_BYTES = family(1, SqlTypeFamily.STRING);
    public static final SqlOperandTypeChecker TEXT_TEXT = family(2, TEXT_FAMILY, TEXT_FAMILY);
    public static final SqlOperandTypeChecker TEXT_OPTIONAL_TEXT = family(1, TEXT_FAMILY, TEXT_FAMILY);
    public static final SqlOperandTypeChecker TEXT_TEXT_OPTIONAL_TEXT =
            family(2, TEXT_FAMILY, TEXT_FAMILY, TEXT_FAMILY);
    public static final SqlOperandTypeChecker TEXT_TEXT_OPTIONAL_NUMBER =
            family(2, TEXT_FAMILY, TEXT_FAMILY, NUMBER_FAMILY);
    public static final SqlOperandTypeChecker TEXT_NUMBER_OPTIONAL_NUMBER =
            family(2, TEXT_FAMILY, NUMBER_FAMILY, NUMBER_FAMILY);
    public static final SqlOperandTypeChecker NUMBER = family(1, NUMBER_FAMILY);
    public static final SqlOperandTypeChecker NUMBER_NUMBER = family(2, NUMBER_FAMILY, NUMBER_FAMILY);
    public static final SqlOperandTypeChecker NUMBER_OPTIONAL_NUMBER = family(1, NUMBER_FAMILY, NUMBER_FAMILY);
    public static final SqlOperandTypeChecker TIME = family(1, SqlTypeFamily.DATETIME);
    public static final SqlOperandTypeChecker TEXT_TIME = family(2, TEXT_FAMILY, SqlTypeFamily.DATETIME);
    public static final SqlOperandTypeChecker TEXT_TIME_TIME =
            family(3, TEXT_FAMILY, SqlTypeFamily.DATETIME, SqlTypeFamily.DATETIME);
    public static final SqlOperandTypeChecker TEXT_NUMBER_TIME =
            family(3, TEXT_FAMILY, NUMBER_FAMILY, SqlTypeFamily.DATETIME);

    public static final SqlOperandTypeChecker TEXTS_OR_BYTES = new TextOrBytes(
            texts(1), OperandTypes.repeat(SqlOperandCountRanges.from(1), OperandTypes.family(SqlTypeFamily.BINARY)));
    public static final SqlOperandTypeChecker TEXT_OR_BYTES_TWICE = withBytes(2, TEXT_FAMILY, TEXT_FAMILY);

    private Operands() {}

    public static SqlOperandTypeChecker family(int required, SqlTypeFamily... families) {
        return new OptionalFamilies(required, List.of(families));
    }

    /** Text as often as wanted, at least so many times. */
    public static SqlOperandTypeChecker texts(int required) {
        return OperandTypes.repeat(SqlOperandCountRanges.from(required), OperandTypes.family(TEXT_FAMILY));
    }

    /** The families as they are, or with BINARY in the place of every text. */
    public static SqlOperandTypeChecker withBytes(int required, SqlTypeFamily... families) {
        SqlTypeFamily[] bytes = Stream.of(families)
                .map(family -> family == TEXT_FAMILY ? SqlTypeFamily.BINARY : family)
                .toArray(SqlTypeFamily[]::new);
        return new TextOrBytes(family(required, families), family(required, bytes));
    }

    /** At least so many operands of any type. */
    public static SqlOperandTypeChecker anyFrom(int count) {
        return OperandTypes.variadic(SqlOperandCountRanges.from(count));
    }

    /** So many operands of any type. */
    public static SqlOperandTypeChecker any(int count) {
        return family(
                count, Stream.generate(() -> SqlTypeFamily.ANY).limit(count).toArray(SqlTypeFamily[]::new));
    }
}
