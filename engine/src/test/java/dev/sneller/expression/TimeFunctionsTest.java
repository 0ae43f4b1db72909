package dev.sneller.expression;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions of dates and times against java.time. */
class TimeFunctionsTest {
    private static final Expression DAY = Trial.column(10);
    private static final Expression OTHER_DAY = Trial.column(11);
    private static final Expression TIME = Trial.column(12);
    private static final Expression SMALL = Trial.column(Trial.SMALL);
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final LogicalType STAMP = LogicalType.TIMESTAMP_NTZ;
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "year", ChronoUnit.YEARS,
            "month", ChronoUnit.MONTHS,
            "week", ChronoUnit.WEEKS,
            "day", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES,
            "second", ChronoUnit.SECONDS,
            "millisecond", ChronoUnit.MILLIS,
            "microsecond", ChronoUnit.MICROS,
            "nanosecond", ChronoUnit.NANOS);

    @Test
    void unitsLaterAreThoseOfTheCalendar() {
        UNITS.forEach((name, unit) -> RowOracle.of("DATEADD", STAMP, name, SMALL, TIME)
                .gives(x -> ((LocalDateTime) x[1]).plus(((BigDecimal) x[0]).longValue(), unit)));
        RowOracle.of("DATEADD", LogicalType.DATE, "quarter", SMALL, DAY)
                .gives(x -> ((LocalDate) x[1]).plusMonths(3 * ((BigDecimal) x[0]).longValue()));
        RowOracle.of("DATEADD", STAMP, "hour", SMALL, DAY)
                .gives(x -> ((LocalDate) x[1]).atStartOfDay().plusHours(((BigDecimal) x[0]).longValue()));
    }

    @Test
    void differencesCountBoundariesOrWhatIsOver() {
        UNITS.forEach((name, unit) -> {
            RowOracle.of("DATE_DIFF", COUNT, name, DAY, OTHER_DAY)
                    .gives(x ->
                            number(unit.between(((LocalDate) x[0]).atStartOfDay(), ((LocalDate) x[1]).atStartOfDay())));
            RowOracle.of("DATEDIFF", COUNT, name, DAY, OTHER_DAY)
                    .gives(x -> number(unit.between(begin(unit, (LocalDate) x[0]), begin(unit, (LocalDate) x[1]))));
        });
    }

    private static LocalDateTime begin(ChronoUnit unit, LocalDate day) {
        LocalDate first = switch (unit) {
            case YEARS -> day.withDayOfYear(1);
            case MONTHS -> day.withDayOfMonth(1);
            case WEEKS -> day.with(DayOfWeek.MONDAY);
            default -> day;
        };
        return first.atStartOfDay();
    }

    @Test
    void truncationsAreBeginnings() {
        for (ChronoUnit unit : new ChronoUnit[] {ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS}) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            RowOracle.of("DATE_TRUNC", STAMP, name, TIME).gives(x -> ((LocalDateTime) x[0]).truncatedTo(unit));
        }
        for (DayOfWeek first : DayOfWeek.values()) {
            RowOracle.of("DATE_TRUNC", LogicalType.DATE, "week(" + first.name() + ")", DAY)
                    .gives(x -> ((LocalDate) x[0]).with(TemporalAdjusters.previousOrSame(first)));
            RowOracle.of("LAST_DAY", LogicalType.DATE, DAY, "week(" + first.name() + ")")
                    .gives(x -> ((LocalDate) x[0])
                            .with(TemporalAdjusters.previousOrSame(first))
                            .plusDays(6));
            RowOracle.of("NEXT_DAY", LogicalType.DATE, DAY, first.name().substring(0, 2))
                    .gives(x -> ((LocalDate) x[0]).with(TemporalAdjusters.next(first)));
            RowOracle.of("PREVIOUS_DAY", LogicalType.DATE, DAY, first.name())
                    .gives(x -> ((LocalDate) x[0]).with(TemporalAdjusters.previous(first)));
        }
        RowOracle.of("LAST_DAY", LogicalType.DATE, DAY)
                .gives(x -> ((LocalDate) x[0]).with(TemporalAdjusters.lastDayOfMonth()));
    }

    @Test
    void slicesHoldTheirTimes() {
        RowOracle.of("TIME_SLICE", STAMP, TIME, 15, "minute").gives(x -> {
            LocalDateTime time = (LocalDateTime) x[0];
            return time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / 15 * 15L);
        });
        RowOracle.of("TIME_SLICE", LogicalType.DATE, DAY, 5, "day", "END")
                .gives(x -> LocalDate.ofEpochDay(Math.floorDiv(((LocalDate) x[0]).toEpochDay(), 5L) * 5 + 5));
        RowOracle.of("DATE_BIN", STAMP, "90 minutes", TIME).gives(x -> {
            Duration since = Duration.between(LocalDate.EPOCH.atStartOfDay(), (LocalDateTime) x[0]);
            return LocalDate.EPOCH.atStartOfDay().plusSeconds(Math.floorDiv(since.getSeconds(), 5400L) * 5400);
        });
    }

    @Test
    void weeksOfTheYearAreThoseOfJava() {
        for (DayOfWeek first : DayOfWeek.values()) {
            WeekFields most = WeekFields.of(first, 4);
            int start = first.getValue();
            RowOracle.of("WEEK OF YEAR", COUNT, start, 0, DAY)
                    .gives(x -> number(((LocalDate) x[0]).get(most.weekOfWeekBasedYear())));
            RowOracle.of("YEAR OF WEEK", COUNT, start, 0, DAY)
                    .gives(x -> number(((LocalDate) x[0]).get(most.weekBasedYear())));
            RowOracle.of("WEEK OF YEAR", COUNT, start, 1, DAY)
                    .gives(x -> number(
                            ((LocalDate) x[0]).get(WeekFields.of(first, 1).weekOfYear())));
        }
        RowOracle.of("WEEKISO", COUNT, DAY)
                .gives(x -> number(((LocalDate) x[0]).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    @Test
    void namesArePrinted() {
        RowOracle.of("DAYNAME", LogicalType.VARCHAR, DAY)
                .gives(x -> ((LocalDate) x[0]).getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US));
        RowOracle.of("MONTHNAME", LogicalType.VARCHAR, TIME)
                .gives(x -> ((LocalDateTime) x[0]).getMonth().getDisplayName(TextStyle.SHORT, Locale.US));
        RowOracle.of("FORMAT TIME", LogicalType.VARCHAR, DAY, "DD.MM.YYYY").gives(x -> {
            LocalDate day = (LocalDate) x[0];
            return String.format("%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        });
    }

    @Test
    void monthsKeepTheirLastDay() {
        RowOracle.of("ADD_MONTHS", LogicalType.DATE, DAY, SMALL).gives(x -> {
            LocalDate day = (LocalDate) x[0];
            LocalDate moved = day.plusMonths(((BigDecimal) x[1]).longValue());
            return day.getDayOfMonth() == day.lengthOfMonth() ? moved.with(TemporalAdjusters.lastDayOfMonth()) : moved;
        });
        RowOracle.of("TIME FROM PARTS", LogicalType.DATE, 2024, SMALL, 31)
                .gives(x -> LocalDate.of(2024, 1, 1)
                        .plusMonths(((BigDecimal) x[0]).longValue() - 1)
                        .plusDays(30));
        RowOracle.of("TIME FROM PARTS", LogicalType.TIME, SMALL, 59, 61)
                .gives(x -> LocalTime.MIDNIGHT
                        .plusHours(((BigDecimal) x[0]).longValue())
                        .plusMinutes(59)
                        .plusSeconds(61));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
