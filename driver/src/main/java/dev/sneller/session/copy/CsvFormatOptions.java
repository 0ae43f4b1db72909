package dev.sneller.session.copy;

import static dev.sneller.session.copy.CopyOptions.refused;

import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.OptionValue;
import dev.sneller.sql.parse.Options;
import dev.sneller.table.CsvFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** FILE_FORMAT = (TYPE = CSV …): Snowflake's names and defaults. */
final class CsvFormatOptions {
    private static final List<String> NAMES = List.of(
            "TYPE",
            "COMPRESSION",
            "ENCODING",
            "FIELD_DELIMITER",
            "RECORD_DELIMITER",
            "SKIP_HEADER",
            "FIELD_OPTIONALLY_ENCLOSED_BY",
            "ESCAPE",
            "ESCAPE_UNENCLOSED_FIELD",
            "TRIM_SPACE",
            "NULL_IF",
            "EMPTY_FIELD_AS_NULL",
            "ERROR_ON_COLUMN_COUNT_MISMATCH",
            "SKIP_BLANK_LINES",
            "SKIP_BYTE_ORDER_MARK");

    private byte[] fieldDelimiter = {','};
    private int recordEnd = CsvFormat.LINES;
    private int skipHeader;
    private int enclosure = CsvFormat.NONE;
    private int escape = CsvFormat.NONE;
    private int unenclosedEscape = '\\';
    private boolean trimSpace;
    private List<String> nullTexts = List.of("\\N");
    private boolean emptyIsNull = true;
    private boolean exactColumns = true;
    private boolean skipBlankLines;

    private CsvFormatOptions() {}

    static CsvFormat of(Options options) {
        CsvFormatOptions format = new CsvFormatOptions();
        Option delimiter = null;
        for (Option option : options.list()) {
            format.set(option);
            delimiter = option.name().equals("FIELD_DELIMITER") ? option : delimiter;
        }
        boolean isLong = format.fieldDelimiter != null && format.fieldDelimiter.length > 1;
        if (isLong && format.enclosure != CsvFormat.NONE) {
            throw refused(delimiter, "one character where FIELD_OPTIONALLY_ENCLOSED_BY is given");
        }
        return format.toFormat();
    }

    private CsvFormat toFormat() {
        return new CsvFormat(
                fieldDelimiter,
                recordEnd,
                skipHeader,
                enclosure,
                escape,
                unenclosedEscape,
                trimSpace,
                nullTexts,
                emptyIsNull,
                exactColumns,
                skipBlankLines);
    }

    private void set(Option option) {
        switch (option.name()) {
            case "TYPE" -> {}
            case "COMPRESSION" -> CopyOptions.checkCompression(option);
            case "ENCODING" -> checkEncoding(option);
            case "FIELD_DELIMITER" -> fieldDelimiter = isNone(option) ? null : delimiter(option);
            case "RECORD_DELIMITER" -> recordEnd = recordEnd(option);
            case "SKIP_HEADER" -> skipHeader = count(option);
            case "FIELD_OPTIONALLY_ENCLOSED_BY" -> enclosure = oneByte(option);
            case "ESCAPE" -> escape = oneByte(option);
            case "ESCAPE_UNENCLOSED_FIELD" -> unenclosedEscape = oneByte(option);
            case "TRIM_SPACE" -> trimSpace = truth(option);
            case "NULL_IF" -> nullTexts = texts(option);
            case "EMPTY_FIELD_AS_NULL" -> emptyIsNull = truth(option);
            case "ERROR_ON_COLUMN_COUNT_MISMATCH" -> exactColumns = truth(option);
            case "SKIP_BLANK_LINES" -> skipBlankLines = truth(option);
            case "SKIP_BYTE_ORDER_MARK" -> {
                if (!truth(option)) {
                    throw refused(option, "TRUE");
                }
            }
            default -> throw CopyOptions.unknown(option, NAMES, "FILE_FORMAT");
        }
    }

    private static boolean isNone(Option option) {
        return option.value() instanceof OptionValue.Word word && word.word().equals("NONE");
    }

    private static byte[] delimiter(Option option) {
        byte[] bytes = text(option).getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 20) {
            throw refused(option, "1 to 20 bytes, or NONE");
        }
        return bytes;
    }

    private static int recordEnd(Option option) {
        String text = text(option);
        if (isNone(option) || text.equals("\n") || text.equals("\r\n")) {
            return CsvFormat.LINES;
        }
        return oneByte(option);
    }

    private static int oneByte(Option option) {
        if (isNone(option)) {
            return CsvFormat.NONE;
        }
        String text = text(option);
        if (text.length() != 1 || text.charAt(0) >= 0x80) {
            throw refused(option, "one ASCII character, or NONE");
        }
        return text.charAt(0);
    }

    private static int count(Option option) {
        try {
            int count = Integer.parseInt(option.value().toString());
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw refused(option, "0 or more");
    }

    private static boolean truth(Option option) {
        return switch (option.value().toString().toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw refused(option, "TRUE or FALSE");
        };
    }

    private static List<String> texts(Option option) {
        if (option.value() instanceof OptionValue.Values values) {
            return values.values().stream().map(OptionValue::toString).toList();
        }
        return List.of(text(option));
    }

    private static void checkEncoding(Option option) {
        String name = option.value().toString().toUpperCase(Locale.ROOT).replace("-", "");
        if (!name.equals("UTF8")) {
            throw refused(option, "UTF8");
        }
    }

    /** The text, with {@code 0xHH} and backslash forms that string escapes have left. */
    private static String text(Option option) {
        String text = option.value().toString();
        return switch (text) {
            case "\\t" -> "\t";
            case "\\n" -> "\n";
            case "\\r" -> "\r";
            case "\\r\\n" -> "\r\n";
            case "\\\\" -> "\\";
            default ->
                text.matches("(0x|\\\\x)[0-9A-Fa-f]{2}")
                        ? String.valueOf((char) Integer.parseInt(text.substring(2), 16))
                        : text;
        };
    }
}
