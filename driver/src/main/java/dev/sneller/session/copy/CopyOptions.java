package dev.sneller.session.copy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.session.ChangeResult;
import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.OptionValue;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.table.CsvFormat;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The options of COPY INTO a table that have an effect; others are refused at their place.
 *
 * @param csv how delimited files are read; empty when files hold JSON
 */
public record CopyOptions(boolean continueOnError, Optional<CsvFormat> csv) {
    /** What COPY answers. */
    public static final Schema OUTPUT = ChangeResult.columns("rows_loaded");

    private static final List<String> NAMES = List.of("FILE_FORMAT", "ON_ERROR");

    /** The options of one statement, or an error at the one that is wrong. */
    public static CopyOptions of(Options options) {
        boolean continueOnError = false;
        Optional<CsvFormat> csv = Optional.empty();
        for (Option option : options.list()) {
            switch (option.name()) {
                case "FILE_FORMAT" -> csv = format(option);
                case "ON_ERROR" -> continueOnError = onError(option);
                default -> throw unknown(option, NAMES, "COPY INTO");
            }
        }
        return new CopyOptions(continueOnError, csv);
    }

    private static Optional<CsvFormat> format(Option format) {
        if (!(format.value() instanceof OptionValue.Group group)) {
            throw refused(format, "a list such as (TYPE = JSON)");
        }
        String type = "JSON";
        for (Option option : group.options().list()) {
            if (option.name().equals("TYPE")) {
                type = option.value().toString().toUpperCase(Locale.ROOT);
                if (!type.equals("JSON") && !type.equals("CSV")) {
                    throw refused(option, "JSON or CSV");
                }
            }
        }
        return type.equals("CSV") ? Optional.of(CsvFormatOptions.of(group.options())) : json(group.options());
    }

    private static Optional<CsvFormat> json(Options options) {
        for (Option option : options.list()) {
            switch (option.name()) {
                case "TYPE" -> {}
                case "COMPRESSION" -> checkCompression(option);
                default -> throw unknown(option, List.of("TYPE", "COMPRESSION"), "FILE_FORMAT");
            }
        }
        return Optional.empty();
    }

    static void checkCompression(Option option) {
        if (!option.value().toString().equalsIgnoreCase("AUTO")) {
            throw refused(option, "AUTO: gzip and zstd are recognized");
        }
    }

    private static boolean onError(Option option) {
        return switch (option.value().toString().toUpperCase(Locale.ROOT)) {
            case "ABORT_STATEMENT" -> false;
            case "CONTINUE" -> true;
            default -> throw refused(option, "ABORT_STATEMENT or CONTINUE");
        };
    }

    static SnellerException refused(Option option, String choices) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED,
                option.name() + " = " + option.value() + " is not supported; give " + choices,
                option.position(),
                null);
    }

    static SnellerException unknown(Option option, List<String> names, String owner) {
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
