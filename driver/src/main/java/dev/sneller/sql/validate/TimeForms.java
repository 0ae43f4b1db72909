package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.time.TimeField;
import dev.sneller.expression.function.time.TimeUnit;
import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Functions of time by one name and with the unit as a text: the grammar has forms of its own for some, units are written as names,
 * abbreviations or texts, and weeks begin where the session has them begin.
 */
final class TimeForms {
    private static final int MOST_PLACES = 9;

    private final Weeks weeks;

    TimeForms(Weeks weeks) {
        this.weeks = weeks;
    }

    SqlNode rewrite(SqlCall call) {
        if (call.getKind() == SqlKind.EXTRACT && call.operandCount() == 2) {
            return field(call);
        }
        return switch (call.getOperator().getName().toUpperCase(Locale.ROOT)) {
            case "DATEADD", "TIMEADD", "TIMESTAMPADD" -> counting(call, "DATEADD", 0);
            case "DATE_ADD" -> call.operandCount() == 2 ? Intervals.later(call) : counting(call, "DATEADD", 0);
            case "DATEDIFF", "TIMEDIFF", "TIMESTAMPDIFF" -> counting(call, "DATEDIFF", 0);
            case "DATE_DIFF" -> counting(call, "DATE_DIFF", 0);
            case "DATE_TRUNC" -> counting(call, "DATE_TRUNC", unitIsLast(call) ? 1 : 0);
            case "TIME_SLICE" -> counting(call, "TIME_SLICE", 2);
            case "LAST_DAY" -> call.operandCount() == 2 ? counting(call, "LAST_DAY", 1) : call;
            case "DATE_PART" -> call.operandCount() == 2 ? field(call) : call;
            case "TIME_BUCKET" -> Intervals.bucket(call);
            case "WEEK", "WEEKOFYEAR", "DAYOFWEEK", "YEAROFWEEK" -> weeks.field(call);
            case "TIMESTAMP_FROM_PARTS", "TIMESTAMP_NTZ_FROM_PARTS" -> dateAndTime(call, SqlTypeName.TIMESTAMP);
            case "TIMESTAMP_LTZ_FROM_PARTS" -> dateAndTime(call, SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
            case "TIMESTAMP_TZ_FROM_PARTS" -> dateAndTime(call, SqlTypeName.TIMESTAMP_TZ);
            case "CONVERT_TIMEZONE" ->
                call.operandCount() == 2
                        ? FunctionForms.named(call, "CONVERT_TIMEZONE_TO", call.getOperandList())
                        : call;
            default -> call;
        };
    }

    private static boolean unitIsLast(SqlCall call) {
        return call.operandCount() == 2 && call.operand(1) instanceof SqlIntervalQualifier;
    }

    /** The call under its name, with the unit as a text; that of DATE_TRUNC comes first. */
    private SqlNode counting(SqlCall call, String name, int unit) {
        if (call.operandCount() <= unit) {
            return FunctionForms.named(call, name, call.getOperandList());
        }
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        SqlNode written = operands.get(unit);
        String text = text(written);
        if (text != null) {
            TimeUnit known = TimeUnit.named(text)
                    .orElseThrow(
                            () -> TimeUnit.unknown(text, name).at(StatementNode.place(written.getParserPosition())));
            TimeUnit meant = weeks.isOfSession(text, known) ? weeks.unit() : known;
            operands.set(unit, SqlLiteral.createCharString(meant.name(), written.getParserPosition()));
        }
        if (name.equals("DATE_TRUNC") && unit == 1) {
            operands.add(0, operands.remove(1));
        }
        return FunctionForms.named(call, name, operands);
    }

    /** {@code TIMESTAMP_FROM_PARTS(date, time)}: the date's midnight, moved by the time of day. */
    private static SqlNode dateAndTime(SqlCall call, SqlTypeName type) {
        if (call.operandCount() != 2) {
            return call;
        }
        SqlParserPos pos = call.getParserPosition();
        SqlNode unit = SqlLiteral.createCharString(TimeUnit.NANOSECOND.name(), pos);
        SqlNode time = cast(call.operand(1), SqlTypeName.TIME);
        SqlNode midnight = cast(SqlLiteral.createCharString("00:00:00", pos), SqlTypeName.TIME);
        SqlNode nanos = FunctionForms.named(call, "DATEDIFF", List.of(unit, midnight, time));
        SqlNode day = cast(cast(call.operand(0), SqlTypeName.DATE), type);
        return FunctionForms.named(call, "DATEADD", List.of(unit, nanos, day));
    }

    private static SqlNode cast(SqlNode value, SqlTypeName type) {
        SqlParserPos pos = value.getParserPosition();
        int places = type == SqlTypeName.DATE ? -1 : MOST_PLACES;
        SqlDataTypeSpec spec = new SqlDataTypeSpec(new SqlBasicTypeNameSpec(type, places, pos), pos);
        return CastOperator.CAST.createCall(pos, value, spec);
    }

    /** {@code EXTRACT(part FROM t)} and {@code DATE_PART(part, t)} are the function of the part's name. */
    private SqlNode field(SqlCall call) {
        SqlNode written = call.operand(0);
        String text = text(written);
        if (text == null) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_NOT_CONSTANT,
                    "argument 1 of DATE_PART must be a constant part such as 'day'",
                    StatementNode.place(written.getParserPosition()),
                    null);
        }
        TimeField known = TimeField.named(text)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        SnellerException.quote(text) + " is no part of a date or time. Use year, month, day, hour, "
                                + "dayofweek, week, epoch_second or another",
                        StatementNode.place(written.getParserPosition()),
                        null));
        SqlCall named = (SqlCall) FunctionForms.named(call, known.name(), List.of(call.operand(1)));
        return weeks.field(named);
    }

    /** A unit as it is written; null for an expression. */
    private static String text(SqlNode node) {
        if (node instanceof SqlIntervalQualifier unit) {
            return unit.timeFrameName != null
                    ? unit.timeFrameName
                    : unit.getUnit().name();
        }
        if (node instanceof SqlIdentifier name && name.isSimple()) {
            return name.getSimple();
        }
        if (node instanceof SqlLiteral literal && SqlTypeName.CHAR_TYPES.contains(literal.getTypeName())) {
            return literal.toValue();
        }
        boolean isWeek = node instanceof SqlCall call
                && call.getOperator().getName().equalsIgnoreCase("WEEK")
                && call.operandCount() == 1
                && call.operand(0) instanceof SqlIdentifier;
        return isWeek ? "WEEK(" + ((SqlCall) node).operand(0) + ")" : null;
    }
}
