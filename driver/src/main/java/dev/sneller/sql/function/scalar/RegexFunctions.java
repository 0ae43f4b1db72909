package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of regular expressions. */
final class RegexFunctions {
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;

    private RegexFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("REGEXP_LIKE", "RLIKE", "REGEXP")
                        .takes("(s, pattern [, parameters])", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the whole text matches"),
                named("REGEXP_MATCHES")
                        .takes("(s, pattern [, parameters])", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether any part of the text matches"),
                named("SIMILAR_TO")
                        .as("SIMILAR TO")
                        .takes("(s, pattern [, escape])", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                        .gives(Results.BOOLEAN)
                        .does("whether the whole text matches a pattern of %, _ and operators of regular expressions"),
                named("REGEXP_COUNT")
                        .takes("(s, pattern [, from [, parameters]])", Operands.family(2, TEXT, TEXT, NUMBER, TEXT))
                        .gives(Results.COUNT)
                        .wholeNumbers()
                        .does("how many matches there are, none inside another"),
                named("REGEXP_INSTR")
                        .takes(
                                "(s, pattern [, from [, occurrence [, 0 | 1 [, parameters [, group]]]]])",
                                Operands.family(2, TEXT, TEXT, NUMBER, NUMBER, NUMBER, TEXT, NUMBER))
                        .gives(Results.COUNT)
                        .wholeNumbers()
                        .does("where a match, or a group of it, begins or with 1 what follows it; 0 when nowhere"),
                named("REGEXP_SUBSTR", "REGEXP_EXTRACT")
                        .takes(
                                "(s, pattern [, from [, occurrence [, parameters [, group]]]])",
                                Operands.family(2, TEXT, TEXT, NUMBER, NUMBER, TEXT, NUMBER))
                        .gives(Results::textLikeFirst)
                        .wholeNumbers()
                        .does("the match, or a group of it; NULL when there is none"),
                named("REGEXP_SUBSTR_ALL", "REGEXP_EXTRACT_ALL")
                        .takes(
                                "(s, pattern [, from [, occurrence [, parameters [, group]]]])",
                                Operands.family(2, TEXT, TEXT, NUMBER, NUMBER, TEXT, NUMBER))
                        .gives(Results.ARRAY)
                        .wholeNumbers()
                        .does("all matches from an occurrence on, or a group of each"),
                named("REGEXP_REPLACE")
                        .takes(
                                "(s, pattern [, other [, from [, occurrence [, parameters]]]])",
                                Operands.family(2, TEXT, TEXT, TEXT, NUMBER, NUMBER, TEXT))
                        .gives(Results.TEXT)
                        .wholeNumbers()
                        .does("the text with every match, or one, replaced; \\1 in the other text is a group"));
    }
}
