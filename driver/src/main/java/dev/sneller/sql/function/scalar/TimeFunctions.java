package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.sql.type.TimeResults;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of dates and times: their parts, sums and differences. */
final class TimeFunctions {
    private static final SqlTypeFamily TIME = SqlTypeFamily.DATETIME;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;

    private TimeFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.addAll(days());
        all.addAll(weeks());
        all.addAll(clocks());
        all.addAll(instants());
        all.addAll(sums());
        all.addAll(slices());
        all.addAll(neighbours());
        return all;
    }

    private static List<List<EngineFunction>> days() {
        return List.of(
                field(4, "YEAR", "the year"),
                field(4, "QUARTER", "the quarter of the year, 1 to 4"),
                field(4, "MONTH", "the month of the year, 1 to 12"),
                field(4, "DAY", "the day of the month", "DAYOFMONTH"),
                field(2, "DAYOFWEEK", "the day of the week, 0 = Sunday; from 1 where WEEK_START is set"),
                field(2, "DAYOFWEEKISO", "the day of the week, 1 = Monday"),
                field(3, "DAYOFYEAR", "the day of the year"),
                name("DAYNAME", "three letters of the day of the week"),
                name("MONTHNAME", "three letters of the month"));
    }

    private static List<List<EngineFunction>> weeks() {
        return List.of(
                field(2, "WEEK", "the week of the year, by WEEK_START and WEEK_OF_YEAR_POLICY", "WEEKOFYEAR"),
                field(2, "WEEKISO", "the week of the year by ISO 8601"),
                field(4, "YEAROFWEEK", "the year that the week belongs to, by WEEK_START and WEEK_OF_YEAR_POLICY"),
                field(4, "YEAROFWEEKISO", "the year that the week belongs to by ISO 8601"),
                named("WEEK_OF_YEAR")
                        .as("WEEK OF YEAR")
                        .takes("(start, policy, t)", Operands.family(3, NUMBER, NUMBER, TIME))
                        .gives(number(2))
                        .does("the week of the year, for weeks that begin on a day, 1 = Monday"),
                named("YEAR_OF_WEEK")
                        .as("YEAR OF WEEK")
                        .takes("(start, policy, t)", Operands.family(3, NUMBER, NUMBER, TIME))
                        .gives(number(4))
                        .does("the year that the week belongs to, for weeks that begin on a day, 1 = Monday"));
    }

    private static List<List<EngineFunction>> clocks() {
        return List.of(
                field(2, "HOUR", "the hour of the day, 0 to 23"),
                field(2, "MINUTE", "the minute of the hour"),
                field(2, "SECOND", "the second of the minute"),
                field(5, "MILLISECOND", "the milliseconds of the minute's second, that second included"),
                field(8, "MICROSECOND", "the microseconds of the minute's second, that second included"),
                field(9, "NANOSECOND", "the nanoseconds of the second"),
                field(9, "TIMEZONE_HOUR", "the hours that the clock is ahead of UTC"),
                field(9, "TIMEZONE_MINUTE", "the minutes that the clock is ahead of UTC, besides hours"));
    }

    private static List<List<EngineFunction>> instants() {
        return List.of(
                field(18, "EPOCH_SECOND", "the seconds since 1970", "TO_UNIX_EPOCH"),
                field(18, "EPOCH_MILLISECOND", "the milliseconds since 1970", "EPOCH_MS"),
                field(18, "EPOCH_MICROSECOND", "the microseconds since 1970", "EPOCH_US", "TO_UNIX_MICRO"),
                field(38, "EPOCH_NANOSECOND", "the nanoseconds since 1970", "EPOCH_NS"));
    }

    private static List<List<EngineFunction>> sums() {
        return List.of(
                named("DATEADD")
                        .takes("(part, n, t)", Operands.TEXT_NUMBER_TIME)
                        .gives(TimeResults::moved)
                        .wholeNumbers()
                        .does("t so many parts later"),
                named("DATEDIFF")
                        .takes("(part, from, to)", Operands.TEXT_TIME_TIME)
                        .gives(Results.COUNT)
                        .does("how many boundaries of the part lie between"),
                named("DATE_DIFF")
                        .takes("(part, from, to)", Operands.TEXT_TIME_TIME)
                        .gives(Results.COUNT)
                        .does("how many whole parts go by between"),
                named("ADD_MONTHS")
                        .takes("(t, n)", Operands.family(2, TIME, NUMBER))
                        .gives(Results.FIRST)
                        .wholeNumbers()
                        .does("t so many months later; the last day of a month stays the last"),
                named("MONTHS_BETWEEN")
                        .takes("(a, b)", Operands.family(2, TIME, TIME))
                        .gives(Results.of(LogicalType.number(27, 6)))
                        .does("the months from b to a, the rest as parts of 31 days"));
    }

    private static List<List<EngineFunction>> slices() {
        return List.of(
                named("DATE_TRUNC")
                        .takes("(part, t)", Operands.TEXT_TIME)
                        .gives(call -> call.getOperandType(1))
                        .does("the beginning of the year, month, hour … that t lies in"),
                named("TIME_SLICE")
                        .takes("(t, n, part [, 'START' | 'END'])", Operands.family(3, TIME, NUMBER, TEXT, TEXT))
                        .gives(Results.FIRST)
                        .wholeNumbers()
                        .does("where the slice of n parts that holds t begins, or the next one"),
                named("DATE_BIN")
                        .takes("(width, t [, origin])", Operands.family(2, TEXT, TIME, TIME))
                        .gives(call -> call.getOperandType(1))
                        .does("the last moment before t that is a multiple of the width away from the origin"),
                named("TIME_BUCKET")
                        .takes("(t, seconds)", Operands.family(2, TIME, NUMBER))
                        .gives(Results.COUNT)
                        .wholeNumbers()
                        .does("the second since 1970 at which the bucket of t begins"));
    }

    private static List<List<EngineFunction>> neighbours() {
        return List.of(
                named("LAST_DAY")
                        .takes("(t [, part])", Operands.family(1, TIME, TEXT))
                        .gives(Results.DATE)
                        .does("the last day of t's month, or of its week, quarter or year"),
                named("NEXT_DAY")
                        .takes("(t, name)", Operands.family(2, TIME, TEXT))
                        .gives(Results.DATE)
                        .does("the first such day of the week behind t"),
                named("PREVIOUS_DAY")
                        .takes("(t, name)", Operands.family(2, TIME, TEXT))
                        .gives(Results.DATE)
                        .does("the last such day of the week before t"));
    }

    private static List<EngineFunction> name(String name, String what) {
        return named(name)
                .takes("(t)", Operands.TIME)
                .gives(Results.of(LogicalType.varchar(3)))
                .does(what);
    }

    private static List<EngineFunction> field(int digits, String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(t)", Operands.TIME)
                .gives(number(digits))
                .does(what);
    }

    private static SqlReturnTypeInference number(int digits) {
        return Results.of(LogicalType.number(digits, 0));
    }
}
