package dev.sneller.session.setting;

import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.format.TimeFormat;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a setting's value may be.
 *
 * @param type as SHOW PARAMETERS has it
 * @param choices the values to choose from, empty when others will do
 * @param test throws IllegalArgumentException or DateTimeException with what to give instead
 */
record Check(String type, List<String> choices, Consumer<String> test) {
    static final Check TEXT = new Check("STRING", List.of(), value -> {});
    static final Check BOOLEAN = new Check("BOOLEAN", List.of("TRUE", "FALSE"), oneOf("TRUE", "FALSE"));
    static final Check COUNT = number(0, Long.MAX_VALUE);
    static final Check COUNT_OR_EMPTY = new Check("NUMBER", List.of(), value -> {
        if (!value.isEmpty()) {
            COUNT.test().accept(value);
        }
    });
    static final Check ZONE = new Check("STRING", List.of(), ZoneId::of);
    /** A format of dates and times, AUTO, or nothing where another setting speaks. */
    static final Check TIME_FORMAT = new Check("STRING", List.of(), value -> {
        try {
            TimeFormat.of(value);
        } catch (SnellerException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    });

    /** A format that texts are read by; dates as ISO 8601 writes them keep their meaning. */
    static final Check TIME_INPUT = new Check("STRING", List.of(), value -> {
        TIME_FORMAT.test().accept(value);
        String format = value.strip().toUpperCase(Locale.ROOT);
        if (format.startsWith("YYYY-") && !format.startsWith("YYYY-MM-DD")) {
            throw new IllegalArgumentException("a format that begins with YYYY- goes on with MM-DD");
        }
    });

    static final Check FOLDER = new Check("STRING", List.of(), Path::of);

    static Check number(long from, long to) {
        return new Check("NUMBER", List.of(), value -> {
            long number;
            try {
                number = Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("give a number", e);
            }
            if (number < from || number > to) {
                throw new IllegalArgumentException(
                        to == Long.MAX_VALUE
                                ? "give " + from + " or more"
                                : "give a number from " + from + " to " + to);
            }
        });
    }

    static Check choice(String... choices) {
        return new Check("STRING", List.of(choices), oneOf(choices));
    }

    /** Any other value asks for what is not built. */
    static Check only(String type, String value) {
        return new Check(type, List.of(value), oneOf(value));
    }

    private static Consumer<String> oneOf(String... choices) {
        return value -> {
            if (!Arrays.asList(choices).contains(value.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("give " + String.join(" or ", choices));
            }
        };
    }
}
