package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions that cut texts into pieces, or tell how alike they are. */
final class PartFunctions {
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;

    private static final SqlOperandTypeChecker TEXT_TEXT_NUMBER =
            Operands.family(3, SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER, SqlTypeFamily.NUMERIC);

    private PartFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("SPLIT")
                        .takes("(s, separator)", Operands.TEXT_TEXT)
                        .gives(Results.ARRAY)
                        .does("what is between the separators, empty parts too"),
                named("SPLIT_PART")
                        .takes("(s, separator, n)", Operands.family(3, TEXT, TEXT, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("the n-th part between separators, from the end where n is negative"),
                named("STRTOK")
                        .takes("(s [, delimiters [, n]])", Operands.family(1, TEXT, TEXT, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("the n-th token between characters of a set; NULL when there is none"),
                named("STRTOK_TO_ARRAY")
                        .takes("(s [, delimiters])", Operands.TEXT_OPTIONAL_TEXT)
                        .gives(Results.ARRAY)
                        .does("the tokens between characters of a set"),
                named("EDITDISTANCE", "LEVENSHTEIN")
                        .takes("(a, b [, most])", Operands.TEXT_TEXT_OPTIONAL_NUMBER)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .wholeNumbers()
                        .does("how many characters must be inserted, removed or replaced, but not more than asked for"),
                named("JAROWINKLER_SIMILARITY")
                        .takes("(a, b)", Operands.TEXT_TEXT)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .does("how alike the texts are, from 0 to 100"),
                named("SOUNDEX")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.of(LogicalType.varchar(4)))
                        .does("a letter and three digits for the sound of an English name"),
                named("SOUNDEX_P123")
                        .takes("(s)", Operands.TEXT)
                        .gives(Results.of(LogicalType.varchar(4)))
                        .does("SOUNDEX that keeps a second letter of the same sound as the first"),
                named("EQUALS_CI")
                        .takes("(a, b)", Operands.TEXT_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the texts are equal but for upper and lower case"),
                named("CONTAINS_CI")
                        .takes("(s, part)", Operands.TEXT_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the text holds the part but for upper and lower case"),
                named("EQUALS_FUZZY", "EQUALS_FUZZY_UNICODE")
                        .takes("(a, b, most)", TEXT_TEXT_NUMBER)
                        .gives(Results.BOOLEAN)
                        .wholeNumbers()
                        .does("whether at most so many characters must be inserted, removed, replaced or swapped, upper"
                                + " and lower case apart"),
                named("CONTAINS_FUZZY", "CONTAINS_FUZZY_UNICODE")
                        .takes("(s, part, most)", TEXT_TEXT_NUMBER)
                        .gives(Results.BOOLEAN)
                        .wholeNumbers()
                        .does("whether a part of the text is as near to another as EQUALS_FUZZY asks"));
    }
}
