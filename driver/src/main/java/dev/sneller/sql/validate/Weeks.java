package dev.sneller.sql.validate;

import dev.sneller.expression.function.time.TimeUnit;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * How a session counts days and weeks.
 *
 * @param start WEEK_START: 1 = Monday to 7 = Sunday; 0 has weeks begin on Monday and counts days from 0 = Sunday
 * @param policy WEEK_OF_YEAR_POLICY: 1 where January 1 makes a week the first, 0 where most of its days do
 */
public record Weeks(int start, int policy) {
    public static final Weeks DEFAULT = new Weeks(0, 0);

    private static final int DAYS = 7;

    /** Whether a unit is a week that begins as the session says. */
    boolean isOfSession(String written, TimeUnit unit) {
        String name = written.toUpperCase(Locale.ROOT);
        return unit == TimeUnit.WEEK && !name.contains("ISO") && !name.contains("MONDAY");
    }

    TimeUnit unit() {
        return TimeUnit.weekFrom(Math.max(1, start));
    }

    /** WEEK, YEAROFWEEK and DAYOFWEEK as the session counts them; other calls as they are. */
    SqlNode field(SqlCall call) {
        if (call.operandCount() != 1 || isUnit(call)) {
            return call;
        }
        boolean isDefault = start == 0 && policy == 0;
        return switch (call.getOperator().getName().toUpperCase(Locale.ROOT)) {
            case "WEEK", "WEEKOFYEAR" -> isDefault ? call : counted(call, "WEEK_OF_YEAR");
            case "YEAROFWEEK" -> isDefault ? call : counted(call, "YEAR_OF_WEEK");
            case "DAYOFWEEK" -> start == 0 ? call : dayFromStart(call);
            default -> call;
        };
    }

    /** {@code WEEK(MONDAY)}, which is no call of a function. */
    private static boolean isUnit(SqlCall call) {
        return call.operand(0) instanceof SqlIdentifier day
                && day.isSimple()
                && TimeUnit.named("WEEK(" + day.getSimple() + ")").isPresent();
    }

    private SqlNode counted(SqlCall call, String name) {
        SqlParserPos pos = call.getParserPosition();
        return FunctionForms.named(
                call, name, List.of(number(Math.max(1, start), pos), number(policy, pos), call.operand(0)));
    }

    /** 1 for the first day of the session's week. */
    private SqlNode dayFromStart(SqlCall call) {
        SqlParserPos pos = call.getParserPosition();
        SqlNode iso = FunctionForms.named(call, "DAYOFWEEKISO", call.getOperandList());
        SqlNode shifted = SqlStdOperatorTable.PLUS.createCall(pos, iso, number(DAYS - start, pos));
        SqlNode fromZero = FunctionForms.named(call, "MOD", List.of(shifted, number(DAYS, pos)));
        return SqlStdOperatorTable.PLUS.createCall(pos, fromZero, number(1, pos));
    }

    private static SqlNode number(int value, SqlParserPos pos) {
        return ExactLiteral.of(SqlLiteral.createExactNumeric(Integer.toString(value), pos));
    }
}
