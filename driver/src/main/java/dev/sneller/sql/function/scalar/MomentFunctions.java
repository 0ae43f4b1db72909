package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.sql.type.TimeResults;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Where dates and times come from: the statement's clock, numbers, other zones. */
final class MomentFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;
    private static final SqlOperandTypeChecker PLACES = Operands.family(0, NUMBER);

    private MomentFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.addAll(clock());
        all.addAll(parts());
        all.addAll(zones());
        return all;
    }

    private static List<List<EngineFunction>> clock() {
        return List.of(
                named("CURRENT_DATE")
                        .takes("()", Operands.NONE)
                        .gives(Results.DATE)
                        .ofStatement()
                        .does("the date at which the statement began, in the session zone"),
                named("CURRENT_TIME", "LOCALTIME")
                        .as("CURRENT_TIMESTAMP")
                        .takes("([places])", PLACES)
                        .gives(TimeResults.ofPlaces(TypeKind.TIME))
                        .ofStatement()
                        .does("the time of day at which the statement began, in the session zone"),
                named("CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "GETDATE", "SYSTIMESTAMP", "NOW")
                        .takes("([places])", PLACES)
                        .gives(TimeResults.ofPlaces(TypeKind.TIMESTAMP_LTZ))
                        .ofStatement()
                        .does("when the statement began"),
                named("SYSDATE", "UTCNOW")
                        .as("UTC_TIMESTAMP")
                        .takes("()", Operands.NONE)
                        .gives(Results.of(LogicalType.TIMESTAMP_NTZ))
                        .ofStatement()
                        .does("when the statement began, as a clock of UTC shows it"));
    }

    private static List<List<EngineFunction>> parts() {
        return List.of(
                named("DATE_FROM_PARTS", "DATEFROMPARTS")
                        .as("TIME FROM PARTS")
                        .takes("(year, month, day)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results.DATE)
                        .wholeNumbers()
                        .does("the date; months and days past their range carry over"),
                named("TIME_FROM_PARTS", "TIMEFROMPARTS")
                        .as("TIME FROM PARTS")
                        .takes(
                                "(hour, minute, second [, nanosecond])",
                                Operands.family(3, NUMBER, NUMBER, NUMBER, NUMBER))
                        .gives(Results.of(LogicalType.TIME))
                        .wholeNumbers()
                        .does("the time of day; what is past a day is dropped"),
                timestamp(
                        LogicalType.TIMESTAMP_NTZ,
                        "TIMESTAMP_FROM_PARTS",
                        "TIMESTAMP_NTZ_FROM_PARTS",
                        "TIMESTAMPFROMPARTS",
                        "TIMESTAMPNTZFROMPARTS"),
                timestamp(LogicalType.TIMESTAMP_LTZ, "TIMESTAMP_LTZ_FROM_PARTS", "TIMESTAMPLTZFROMPARTS"),
                timestamp(LogicalType.TIMESTAMP_TZ, "TIMESTAMP_TZ_FROM_PARTS", "TIMESTAMPTZFROMPARTS"));
    }

    private static List<EngineFunction> timestamp(LogicalType type, String name, String... aliases) {
        boolean isZoned = type.kind() == TypeKind.TIMESTAMP_TZ;
        return named(name, aliases)
                .as("TIME FROM PARTS")
                .takes(
                        "(year, month, day, hour, minute, second [, nanosecond" + (isZoned ? " [, zone]])" : "])"),
                        isZoned
                                ? Operands.family(6, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, TEXT)
                                : Operands.family(6, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER))
                .gives(Results.of(type))
                .wholeNumbers()
                .does("the timestamp; parts past their range carry over");
    }

    private static List<List<EngineFunction>> zones() {
        return List.of(
                named("CONVERT_TIMEZONE")
                        .takes("([from,] to, t)", Operands.family(3, TEXT, TEXT, SqlTypeFamily.TIMESTAMP))
                        .gives(TimeResults::otherClock)
                        .reads(LogicalType.VARCHAR, LogicalType.VARCHAR, LogicalType.TIMESTAMP_NTZ)
                        .does("what a clock in one zone shows when one in another shows t"),
                named("CONVERT_TIMEZONE_TO")
                        .as("CONVERT_TIMEZONE")
                        .takes("(to, t)", Operands.family(2, TEXT, SqlTypeFamily.ANY))
                        .gives(Results.of(LogicalType.TIMESTAMP_TZ))
                        .reads(LogicalType.VARCHAR, LogicalType.TIMESTAMP_TZ)
                        .does("the instant t with the offset of a zone"));
    }
}
