package dev.sneller.sql.parse;

import dev.sneller.sql.parse.grammar.SnellerParser;
import dev.sneller.sql.parse.grammar.SnellerParserConstants;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;

/** The words of the grammar, for tools that quote or highlight. */
public final class Keywords {
    private Keywords() {}

    /** Words that are no names without quotes and that SQL-92 does not have, with commas between. */
    public static String beyondStandard() {
        Set<String> words = new TreeSet<>();
        for (int kind = 0; kind < SnellerParserConstants.tokenImage.length; kind++) {
            String word = SnellerParserConstants.tokenImage[kind].replace("\"", "");
            if (Words.isWord(word) && Character.isLetter(word.charAt(0)) && !SnellerParser.isNonReserved(kind)) {
                words.add(word);
            }
        }
        words.removeAll(SqlAbstractParserImpl.getSql92ReservedWords());
        return String.join(",", words);
    }
}
