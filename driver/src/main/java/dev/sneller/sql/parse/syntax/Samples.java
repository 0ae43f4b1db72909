package dev.sneller.sql.parse.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.math.BigDecimal;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSampleSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** SAMPLE in Calcite's form, which knows rates up to 1 only: a number of rows is a rate of more digits than a percentage has. */
public final class Samples {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int ROWS_SCALE = 40;

    private Samples() {}

    /**
     * @param byRow whether each row is chosen by itself, else blocks of them
     * @param counted whether {@code size} is a number of rows, else a percentage
     * @param seed null if none is given
     */
    public static SqlNode of(
            SqlParserPos position,
            SqlNode table,
            boolean byRow,
            SqlNumericLiteral size,
            boolean counted,
            SqlNumericLiteral seed) {
        BigDecimal number = size.bigDecimalValue();
        if (counted && (!byRow || number.stripTrailingZeros().scale() > 0)) {
            throw refused("a sample of so many ROWS takes single rows and a whole number", size);
        }
        if (!counted && number.compareTo(WHOLE) > 0) {
            throw refused("a sample has at most 100 percent, not " + number, size);
        }
        BigDecimal rate = counted
                ? new BigDecimal(number.toBigInteger(), ROWS_SCALE)
                : number.stripTrailingZeros().movePointLeft(2);
        SqlSampleSpec sample = seed == null
                ? SqlSampleSpec.createTableSample(byRow, rate)
                : SqlSampleSpec.createTableSample(
                        byRow, rate, seed.bigDecimalValue().intValue());
        return SqlStdOperatorTable.TABLESAMPLE.createCall(position, table, SqlLiteral.createSample(sample, position));
    }

    /** The rows that a rate asks for, -1 if it is a share of all. */
    public static long rows(BigDecimal rate) {
        return rate.scale() == ROWS_SCALE ? rate.unscaledValue().longValue() : -1;
    }

    /** The value of a variable as a size. */
    public static SqlNumericLiteral number(SqlNode value) {
        if (value instanceof SqlNumericLiteral number) {
            return number;
        }
        throw refused("the size of a sample is a number", value);
    }

    private static SnellerException refused(String message, SqlNode where) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, message, StatementNode.place(where.getParserPosition()), null);
    }
}
