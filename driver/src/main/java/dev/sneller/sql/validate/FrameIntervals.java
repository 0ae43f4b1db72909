package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.time.IntervalText;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code INTERVAL '2 hours 30 min'} as the offset of a frame: months or seconds, with the unit behind the text. */
final class FrameIntervals {
    /** Digits before and behind the point. */
    private static final int DIGITS = 10;

    private static final int MILLIS = 3;

    private FrameIntervals() {}

    /** A bound PRECEDING or FOLLOWING; one whose interval has its unit already stays as it is. */
    static SqlNode withUnit(SqlCall bound) {
        if (!(bound.operand(0) instanceof SqlCall offset) || offset.getOperator() != SyntaxNodes.INTERVAL) {
            return bound;
        }
        SqlParserPos pos = offset.getParserPosition();
        List<IntervalText.Step> steps = Intervals.steps(offset);
        BigDecimal months = sum(
                steps.stream().map(step -> BigDecimal.valueOf(step.months())).toList());
        BigDecimal seconds = sum(steps.stream().map(IntervalText.Step::seconds).toList());
        if (months.signum() != 0 && seconds.signum() != 0) {
            throw refused("months and days or less are not added up in a frame; write one of them", pos);
        }
        boolean areMonths = months.signum() != 0;
        BigDecimal length = (areMonths ? months : seconds).stripTrailingZeros();
        if (length.scale() > MILLIS || length.precision() - length.scale() > DIGITS) {
            throw refused("an offset of " + length.toPlainString() + " seconds; frames count whole milliseconds", pos);
        }
        SqlIntervalQualifier unit = areMonths
                ? new SqlIntervalQualifier(TimeUnit.MONTH, DIGITS, null, -1, pos)
                : new SqlIntervalQualifier(TimeUnit.SECOND, DIGITS, null, MILLIS, pos);
        int sign = length.signum() < 0 ? -1 : 1;
        SqlNode literal = SqlLiteral.createInterval(sign, length.abs().toPlainString(), unit, pos);
        return bound.getOperator().createCall(bound.getParserPosition(), literal);
    }

    private static BigDecimal sum(List<BigDecimal> lengths) {
        return lengths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SnellerException refused(String message, SqlParserPos pos) {
        return new SnellerException(ErrorCode.INVALID_ARGUMENT, message, StatementNode.place(pos), null);
    }
}
