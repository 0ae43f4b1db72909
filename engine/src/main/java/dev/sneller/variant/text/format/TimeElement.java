package dev.sneller.variant.text.format;

import dev.sneller.variant.text.EpochTime;

/** What a format text may ask for, by its name there; where one name begins with another the longer one comes first. */
enum TimeElement {
    /** Four digits. */
    YEAR("YYYY"),
    /** Two digits of the year. */
    SHORT_YEAR("YY"),
    /** January to December. */
    FULL_MONTH("MMMM"),
    /** Jan to Dec. */
    SHORT_MONTH("MON"),
    MONTH("MM"),
    MINUTE("MI"),
    DAY("DD"),
    /** Mon to Sun. */
    WEEKDAY("DY"),
    HOUR("HH24"),
    /** 12, 1 to 11, twice a day. */
    HALF_DAY_HOUR("HH12"),
    AM("AM"),
    PM("PM"),
    SECOND("SS"),
    /** So many digits of the second's fraction, nine where no digit follows. */
    FRACTION("FF"),
    /** Sign and two digits. */
    OFFSET_HOUR("TZH"),
    OFFSET_MINUTE("TZM"),
    /** The offset as a zone: Z, or sign, hours and minutes. */
    ZONE("TZD"),
    /** Text that stands for itself. */
    LITERAL("");

    private final String name;

    TimeElement(String name) {
        this.name = name;
    }

    /** Its length in a format text. */
    int length() {
        return name.length();
    }

    /** Clocks of so many seconds, from a multiple of it on, show the same here; 0 = none do. */
    int seconds() {
        return switch (this) {
            case FRACTION -> 0;
            case SECOND -> 1;
            case MINUTE -> 60;
            case HOUR, HALF_DAY_HOUR, AM, PM -> 3600;
            default -> EpochTime.SECONDS_PER_DAY;
        };
    }

    /** The element that begins at {@code at}, in any case; null when none does. */
    static TimeElement at(String format, int at) {
        for (TimeElement element : values()) {
            if (element != LITERAL && format.regionMatches(true, at, element.name, 0, element.length())) {
                return element;
            }
        }
        return null;
    }
}
