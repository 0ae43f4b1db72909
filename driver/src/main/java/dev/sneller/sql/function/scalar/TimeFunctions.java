package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;

/** Functions of dates and times. */
final class TimeFunctions {
    private TimeFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                field("YEAR", "the year"),
                field("QUARTER", "the quarter of the year, 1 to 4"),
                field("MONTH", "the month of the year, 1 to 12"),
                field("DAY", "the day of the month", "DAYOFMONTH"),
                field("HOUR", "the hour of the day, 0 to 23"),
                field("MINUTE", "the minute of the hour"),
                field("SECOND", "the second of the minute"),
                field("WEEK", "the week of the year", "WEEKOFYEAR"),
                field("WEEKISO", "the week of the year by ISO 8601"),
                field("DAYOFWEEK", "the day of the week, 0 = Sunday"),
                field("DAYOFWEEKISO", "the day of the week, 1 = Monday"),
                field("DAYOFYEAR", "the day of the year"),
                field("YEAROFWEEKISO", "the year that the week belongs to by ISO 8601"),
                named("DATE_TRUNC")
                        .takes("(part, t)", Operands.TEXT_TIME)
                        .gives(call -> call.getOperandType(1))
                        .does("the beginning of the year, month, hour … that t lies in"),
                named("DATEADD")
                        .takes("(part, n, t)", Operands.TEXT_NUMBER_TIME)
                        .gives(call -> call.getOperandType(2))
                        .does("t so many parts later"),
                named("DATEDIFF")
                        .takes("(part, from, to)", Operands.TEXT_TIME_TIME)
                        .gives(Results.COUNT)
                        .does("how many boundaries of the part lie between"),
                named("CURRENT_DATE")
                        .takes("()", Operands.NONE)
                        .gives(Results.DATE)
                        .ofStatement()
                        .does("the date at which the statement began, in the session zone"),
                named("CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "GETDATE", "SYSDATE")
                        .takes("()", Operands.NONE)
                        .gives(Results.LOCAL_TIMESTAMP)
                        .ofStatement()
                        .does("when the statement began"));
    }

    private static List<EngineFunction> field(String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(t)", Operands.TIME)
                .gives(Results.COUNT)
                .does(what);
    }
}
