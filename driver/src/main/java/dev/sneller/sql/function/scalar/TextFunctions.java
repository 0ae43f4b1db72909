package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of text and bytes. */
final class TextFunctions {
    private TextFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("UPPER")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text in upper case"),
                named("LOWER")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results::textLikeFirst)
                        .does("the text in lower case"),
                named("LENGTH", "LEN", "CHAR_LENGTH", "CHARACTER_LENGTH")
                        .takes("(s)", Operands.TEXT_OR_BYTES)
                        .gives(Results.COUNT)
                        .does("how many code points a text has, or bytes a BINARY"),
                named("SUBSTR", "SUBSTRING")
                        .takes("(s, from [, length])", Operands.TEXT_NUMBER_OPTIONAL_NUMBER)
                        .gives(Results::textLikeFirst)
                        .does("a part of the text; positions count from 1, negative ones from the end"),
                named("CONCAT")
                        .takes(
                                "(s, …)",
                                OperandTypes.repeat(
                                        SqlOperandCountRanges.from(1), OperandTypes.family(SqlTypeFamily.CHARACTER)))
                        .gives(Results.TEXT)
                        .does("the texts one behind another"),
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
                        .does("the text without blanks, or characters of the set, at its end"),
                named("REPLACE")
                        .takes("(s, sought [, other])", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                        .gives(Results.TEXT)
                        .does("the text with every occurrence replaced, or removed"),
                named("POSITION", "CHARINDEX")
                        .takes("(sought, s [, from])", Operands.TEXT_TEXT_OPTIONAL_NUMBER)
                        .gives(Results.COUNT)
                        .does("where the text first holds the sought one, from 1; 0 when nowhere"),
                named("STARTSWITH")
                        .takes("(s, prefix)", Operands.TEXT_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the text begins so"),
                named("ENDSWITH")
                        .takes("(s, suffix)", Operands.TEXT_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the text ends so"),
                named("CONTAINS")
                        .takes("(s, part)", Operands.TEXT_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the text holds the part"));
    }
}
