package dev.sneller.jdbc.cursor;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;

/**
 * Between clocks on the wall and java.sql's classes, which hold instants: in the zone of a calendar, or in the JVM's when there is none, so
 * that what was written comes back.
 */
public final class Calendars {
    private Calendars() {}

    private static ZoneId zone(Calendar calendar) {
        return calendar.getTimeZone().toZoneId();
    }

    private static LocalDateTime wall(long millis, Calendar calendar) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone(calendar));
    }

    private static long millis(LocalDateTime wall, Calendar calendar) {
        return wall.atZone(zone(calendar)).toInstant().toEpochMilli();
    }

    public static LocalDate local(Date date, Calendar calendar) {
        if (date == null) {
            return null;
        }
        return calendar == null
                ? date.toLocalDate()
                : wall(date.getTime(), calendar).toLocalDate();
    }

    public static LocalTime local(Time time, Calendar calendar) {
        if (time == null) {
            return null;
        }
        return calendar == null
                ? time.toLocalTime()
                : wall(time.getTime(), calendar).toLocalTime();
    }

    public static LocalDateTime local(Timestamp timestamp, Calendar calendar) {
        if (timestamp == null) {
            return null;
        }
        return calendar == null
                ? timestamp.toLocalDateTime()
                : wall(timestamp.getTime(), calendar).withNano(timestamp.getNanos());
    }

    static Date date(LocalDate date, Calendar calendar) {
        return calendar == null ? Date.valueOf(date) : new Date(millis(date.atStartOfDay(), calendar));
    }

    static Time time(LocalTime time, Calendar calendar) {
        return calendar == null ? Time.valueOf(time) : new Time(millis(time.atDate(LocalDate.EPOCH), calendar));
    }

    static Timestamp timestamp(LocalDateTime wall, Calendar calendar) {
        return calendar == null
                ? Timestamp.valueOf(wall)
                : Timestamp.from(wall.atZone(zone(calendar)).toInstant());
    }
}
