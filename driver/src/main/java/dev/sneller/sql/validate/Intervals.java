package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.time.IntervalText;
import dev.sneller.expression.function.time.TimeUnit;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.SqlParserUtil;

/** Sums of a time and an interval: one DATEADD a step, from left to right, since the order counts at ends of months. */
final class Intervals {
    private Intervals() {}

    /** {@code t + INTERVAL '1 month, 2 days'} and {@code t - INTERVAL …}; other sums stay as they are. */
    static SqlNode sum(SqlCall call) {
        if (call.operandCount() != 2) {
            return call;
        }
        if (isInterval(call.operand(1))) {
            return moved(call, call.operand(0), call.operand(1), call.getKind() == SqlKind.MINUS);
        }
        if (!isInterval(call.operand(0))) {
            return call;
        }
        if (call.getKind() == SqlKind.MINUS) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_TYPES,
                    "nothing can be taken from an interval; write t - INTERVAL",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        return moved(call, call.operand(1), call.operand(0), false);
    }

    /** {@code DATE_ADD(t, INTERVAL …)}. */
    static SqlNode later(SqlCall call) {
        if (!isInterval(call.operand(1))) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_TYPES,
                    "the forms of DATE_ADD are (part, n, t) and (t, INTERVAL '…')",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        return moved(call, call.operand(0), call.operand(1), false);
    }

    /** {@code TIME_BUCKET(INTERVAL '1 hour', t [, origin])} is DATE_BIN. */
    static SqlNode bucket(SqlCall call) {
        if (call.operandCount() < 2 || !isWritten(call.operand(0))) {
            return call;
        }
        StringBuilder width = new StringBuilder();
        for (IntervalText.Step step : steps(call.operand(0))) {
            width.append(step.amount()).append(' ').append(step.unit()).append(' ');
        }
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        operands.set(0, SqlLiteral.createCharString(width.toString().strip(), call.getParserPosition()));
        return FunctionForms.named(call, "DATE_BIN", operands);
    }

    /** Whether a call is a sum or a function that may have an interval among its operands. */
    static boolean areTakenBy(SqlCall call) {
        return call.getKind() == SqlKind.PLUS
                || call.getKind() == SqlKind.MINUS
                || call.getOperator().getName().equalsIgnoreCase("DATE_ADD")
                || call.getOperator().getName().equalsIgnoreCase("TIME_BUCKET");
    }

    /** A literal, {@code -interval}, {@code n * interval} and {@code INTERVAL (n) DAY}, which is n days. */
    static boolean isInterval(SqlNode node) {
        return isWritten(node)
                || isCounted(node)
                || node.getKind() == SqlKind.MINUS_PREFIX && isInterval(((SqlCall) node).operand(0))
                || node.getKind() == SqlKind.TIMES && isInterval(((SqlCall) node).operand(0))
                || node.getKind() == SqlKind.TIMES && isInterval(((SqlCall) node).operand(1));
    }

    private static boolean isWritten(SqlNode node) {
        return node instanceof SqlIntervalLiteral
                || node instanceof SqlCall call && call.getOperator() == SyntaxNodes.INTERVAL;
    }

    private static boolean isCounted(SqlNode node) {
        return node instanceof SqlCall call && call.getOperator() == SqlStdOperatorTable.INTERVAL;
    }

    private static SqlNode moved(SqlCall call, SqlNode time, SqlNode interval, boolean back) {
        SqlParserPos pos = interval.getParserPosition();
        if (interval.getKind() == SqlKind.MINUS_PREFIX) {
            return moved(call, time, ((SqlCall) interval).operand(0), !back);
        }
        List<SqlNode> factors = new ArrayList<>();
        SqlNode written = interval;
        while (written.getKind() == SqlKind.TIMES) {
            SqlCall product = (SqlCall) written;
            boolean isFirst = isInterval(product.operand(0));
            factors.add(product.operand(isFirst ? 1 : 0));
            written = product.operand(isFirst ? 0 : 1);
        }
        if (isCounted(written)) {
            factors.add(((SqlCall) written).operand(0));
        }
        SqlNode moved = time;
        for (IntervalText.Step step : steps(written)) {
            long amount = back ? -step.amount() : step.amount();
            SqlNode number = ExactLiteral.of(SqlLiteral.createExactNumeric(Long.toString(amount), pos));
            for (SqlNode factor : factors) {
                number = SqlStdOperatorTable.MULTIPLY.createCall(pos, factor, number);
            }
            SqlNode unit = SqlLiteral.createCharString(step.unit().name(), pos);
            moved = FunctionForms.named(call, "DATEADD", List.of(unit, number, moved));
        }
        return moved;
    }

    /** What an interval is made of, in its order. */
    static List<IntervalText.Step> steps(SqlNode interval) {
        if (isCounted(interval)) {
            return one(((SqlCall) interval).operand(1), interval);
        }
        try {
            return interval instanceof SqlIntervalLiteral literal
                    ? steps((SqlIntervalLiteral.IntervalValue) literal.getValue())
                    : IntervalText.parse(((SqlLiteral) ((SqlCall) interval).operand(0)).toValue());
        } catch (SnellerException refused) {
            throw refused.at(StatementNode.place(interval.getParserPosition()));
        }
    }

    private static List<IntervalText.Step> one(SqlIntervalQualifier unit, SqlNode interval) {
        return TimeUnit.named(unit.getStartUnit().name())
                .filter(named -> unit.isSingleDatetimeField())
                .map(named -> List.of(new IntervalText.Step(1, named)))
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "INTERVAL (n) takes one unit of time, such as DAY",
                        StatementNode.place(interval.getParserPosition()),
                        null));
    }

    /** {@code INTERVAL '90' DAY}, {@code INTERVAL '1-2' YEAR TO MONTH}, {@code INTERVAL '1 02:03' DAY TO MINUTE}. */
    private static List<IntervalText.Step> steps(SqlIntervalLiteral.IntervalValue value) {
        SqlIntervalQualifier qualifier = value.getIntervalQualifier();
        String text = value.getIntervalLiteral().strip();
        boolean isWhole = text.matches("\\d{1,18}");
        TimeUnit unit = TimeUnit.named(qualifier.getStartUnit().name()).orElse(null);
        if (qualifier.isSingleDatetimeField() && isWhole && unit != null) {
            return List.of(new IntervalText.Step(value.getSign() * Long.parseLong(text), unit));
        }
        if (qualifier.isYearMonth()) {
            long months = SqlParserUtil.intervalToMonths(text, qualifier);
            return List.of(new IntervalText.Step(value.getSign() * months, TimeUnit.MONTH));
        }
        long millis = SqlParserUtil.intervalToMillis(text, qualifier);
        return List.of(new IntervalText.Step(value.getSign() * millis, TimeUnit.MILLISECOND));
    }
}
