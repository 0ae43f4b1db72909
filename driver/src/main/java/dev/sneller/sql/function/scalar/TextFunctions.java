package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of text and bytes that look at it, cut it, fill it up or change its characters. */
final class TextFunctions {
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;

    private TextFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.addAll(characters());
        all.addAll(lengths());
        all.addAll(slices());
        all.addAll(joined());
        all.addAll(searches());
        return all;
    }

    private static List<List<EngineFunction>> characters() {
        return List.of(
                named("UPPER")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text in upper case"),
                named("LOWER")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text in lower case"),
                named("INITCAP")
                        .takes("(s [, delimiters])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the first letter behind every delimiter in upper case, all others in lower case"),
                named("TRANSLATE")
                        .takes("(s, characters, others)", Operands.family(3, TEXT, TEXT, TEXT))
                        .gives(Results::textLikeFirst)
                        .does("the text with every one of the characters replaced by the other at its place, or"
                                + " removed"),
                named("REVERSE")
                        .takes("(s)", Operands.TEXT_OR_BYTES)
                        .gives(Results::textLikeFirst)
                        .does("the text from its end to its beginning"),
                named("ASCII")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .does("the number of the first byte, 0 for an empty text"),
                named("UNICODE")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .does("the number of the first character, 0 for an empty text"),
                named("CHR", "CHAR")
                        .takes("(n)", Operands.NUMBER)
                        .gives(Results.of(LogicalType.varchar(1)))
                        .wholeNumbers()
                        .does("the character of this number"));
    }

    private static List<List<EngineFunction>> lengths() {
        return List.of(
                named("LENGTH", "LEN", "CHAR_LENGTH", "CHARACTER_LENGTH")
                        .takes("(s)", Operands.TEXT_OR_BYTES)
                        .gives(Results.COUNT)
                        .does("how many characters a text has, or bytes a BINARY"),
                named("OCTET_LENGTH")
                        .takes("(s)", Operands.TEXT_OR_BYTES)
                        .gives(Results.COUNT)
                        .does("how many bytes the UTF-8 form of a text has, or a BINARY"),
                named("BIT_LENGTH")
                        .takes("(s)", Operands.TEXT_OR_BYTES)
                        .gives(Results.COUNT)
                        .does("eight times as much as OCTET_LENGTH"),
                named("RTRIMMED_LENGTH")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.COUNT)
                        .does("how many characters the text has without blanks at its end"));
    }

    private static List<List<EngineFunction>> slices() {
        return List.of(
                named("SUBSTR", "SUBSTRING")
                        .takes("(s, from [, length])", Operands.withBytes(2, TEXT, NUMBER, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("a part of the text; positions count from 1, negative ones from the end"),
                named("LEFT")
                        .takes("(s, length)", Operands.withBytes(2, TEXT, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("the beginning of the text"),
                named("RIGHT")
                        .takes("(s, length)", Operands.withBytes(2, TEXT, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("the end of the text"),
                named("TRIM")
                        .takes("(s [, set])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text without blanks, or characters of the set, at both ends"),
                named("LTRIM")
                        .takes("(s [, set])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text without blanks, or characters of the set, at its beginning"),
                named("RTRIM")
                        .takes("(s [, set])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text without blanks, or characters of the set, at its end"));
    }

    private static List<List<EngineFunction>> joined() {
        return List.of(
                named("CONCAT")
                        .takes("(s, …)", Operands.TEXTS_OR_BYTES)
                        .gives(Results::textOrBytes)
                        .does("the texts one behind another"),
                named("CONCAT_WS")
                        .takes("(separator, s, …)", Operands.texts(2))
                        .gives(Results.TEXT)
                        .does("the texts one behind another, the separator between them"),
                named("LPAD")
                        .takes("(s, length [, pad])", Operands.withBytes(2, TEXT, NUMBER, TEXT))
                        .gives(Results::textOrBytes)
                        .wholeNumbers()
                        .does("the text filled up at its beginning, or cut, to a length"),
                named("RPAD")
                        .takes("(s, length [, pad])", Operands.withBytes(2, TEXT, NUMBER, TEXT))
                        .gives(Results::textOrBytes)
                        .wholeNumbers()
                        .does("the text filled up at its end, or cut, to a length"),
                named("REPEAT")
                        .takes("(s, n)", Operands.family(2, TEXT, NUMBER))
                        .gives(Results.TEXT)
                        .wholeNumbers()
                        .does("the text so many times"),
                named("SPACE")
                        .takes("(n)", Operands.NUMBER)
                        .gives(Results.TEXT)
                        .wholeNumbers()
                        .does("so many blanks"),
                named("REPLACE")
                        .takes("(s, sought [, other])", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                        .gives(Results.TEXT)
                        .does("the text with every occurrence replaced, or removed"));
    }

    private static List<List<EngineFunction>> searches() {
        return List.of(
                named("POSITION", "CHARINDEX")
                        .takes("(sought, s [, from])", Operands.withBytes(2, TEXT, TEXT, NUMBER))
                        .gives(Results.COUNT)
                        .wholeNumbers()
                        .does("where the text first holds the sought one, from 1; 0 when nowhere"),
                named("STARTSWITH")
                        .takes("(s, prefix)", Operands.TEXT_OR_BYTES_TWICE)
                        .gives(Results.BOOLEAN)
                        .does("whether the text begins so"),
                named("ENDSWITH")
                        .takes("(s, suffix)", Operands.TEXT_OR_BYTES_TWICE)
                        .gives(Results.BOOLEAN)
                        .does("whether the text ends so"),
                named("CONTAINS")
                        .takes("(s, part)", Operands.TEXT_OR_BYTES_TWICE)
                        .gives(Results.BOOLEAN)
                        .does("whether the text holds the part"));
    }
}
