package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.OptionValue;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.Suggestion;
import java.util.List;
import java.util.Locale;

/** The options of COPY INTO a table that have an effect; others are refused at their place. */
record CopyOptions(boolean continueOnError) {
    private static final List<String> NAMES = List.of("FILE_FORMAT", "ON_ERROR");
    private static final List<String> FORMAT_NAMES = List.of("TYPE", "COMPRESSION");

    static CopyOptions of(Options options) {
        boolean continueOnError = false;
        for (Option option : options.list()) {
            switch (option.name()) {
                case "FILE_FORMAT" -> checkFormat(option);
                case "ON_ERROR" -> continueOnError = onError(option);
                default -> throw unknown(option, NAMES, "COPY INTO");
            }
        }
        return new CopyOptions(continueOnError);
    }

    private static void checkFormat(Option format) {
        if (!(format.value() instanceof OptionValue.Group group)) {
            throw refused(format, "a list such as (TYPE = JSON)");
        }
        for (Option option : group.options().list()) {
            String value = option.value().toString().toUpperCase(Locale.ROOT);
            switch (option.name()) {
                case "TYPE" -> {
                    if (!value.equals("JSON")) {
                        throw refused(option, "JSON");
                    }
                }
                case "COMPRESSION" -> {
                    if (!value.equals("AUTO")) {
                        throw refused(option, "AUTO: gzip and zstd are recognized");
                    }
                }
                default -> throw unknown(option, FORMAT_NAMES, "FILE_FORMAT");
            }
        }
    }

    private static boolean onError(Option option) {
        return switch (option.value().toString().toUpperCase(Locale.ROOT)) {
            case "ABORT_STATEMENT" -> false;
            case "CONTINUE" -> true;
            default -> throw refused(option, "ABORT_STATEMENT or CONTINUE");
        };
    }

    private static SnellerException refused(Option option, String choices) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED,
                option.name() + " = " + option.value() + " is not supported; give " + choices,
                option.position(),
                null);
    }

    private static SnellerException unknown(Option option, List<String> names, String owner) {
        String hint = Suggestion.nearest(option.name(), names)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("it has " + String.join(", ", names));
        return new SnellerException(
                ErrorCode.UNKNOWN_OPTION,
                "option " + SnellerException.quote(option.name()) + " of " + owner + "; " + hint,
                option.position(),
                null);
    }
}
