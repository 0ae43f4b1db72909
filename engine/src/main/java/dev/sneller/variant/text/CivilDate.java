package dev.sneller.variant.text;

/**
 * Days since 1970-01-01 as year, month and day of the proleptic Gregorian calendar, and back. Owned by one thread.
 *
 * <p>After Howard Hinnant, "chrono-compatible low-level date algorithms": years start in March, so leap days come last.
 */
public final class CivilDate {
    /** 0001-01-01. */
    public static final int MIN_DAYS = -719_162;

    /** 9999-12-31. */
    public static final int MAX_DAYS = 2_932_896;

    private static final int DAYS_PER_ERA = 146_097;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int EPOCH_SHIFT = 719_468;

    private int year;
    private int month;
    private int day;

    public int year() {
        return year;
    }

    /** From 1. */
    public int month() {
        return month;
    }

    /** From 1. */
    public int day() {
        return day;
    }

    public void set(int days) {
        int shifted = days + EPOCH_SHIFT;
        int era = Math.floorDiv(shifted, DAYS_PER_ERA);
        int dayOfEra = shifted - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (5 * dayOfYear + 2) / 153;
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    }

    /** The days of a date that exists. */
    public static int toDays(int year, int month, int day) {
        int shiftedYear = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shiftedYear, 400);
        int yearOfEra = shiftedYear - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
    }

    /** Whether a date exists, with a year from 1 to 9999. */
    public static boolean exists(int year, int month, int day) {
        return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
    }

    public static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            return isLeap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    public static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
