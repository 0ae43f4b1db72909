package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;

/** Numbers of rows in LIMIT, OFFSET, FETCH and TOP: whole ones, from 0. */
final class RowCounts {
    private RowCounts() {}

    /** @param counts as written; null where there is none */
    static void check(SqlNode... counts) {
        for (SqlNode count : counts) {
            if (count instanceof SqlNumericLiteral negative
                    && negative.bigDecimalValue().signum() < 0) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a number of rows is not negative, as " + negative.toValue() + " is",
                        StatementNode.place(negative.getParserPosition()),
                        null);
            }
            if (count instanceof SqlNumericLiteral number
                    && number.bigDecimalValue().stripTrailingZeros().scale() > 0) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a number of rows is a whole number, not " + number.toValue(),
                        StatementNode.place(number.getParserPosition()),
                        null);
            }
        }
    }
}
