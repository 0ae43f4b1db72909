package dev.sneller.sql.parse;

import dev.sneller.sql.parse.grammar.SnellerParser;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.util.SourceStringReader;

/** The words of the grammar, for tools that quote or highlight. */
public final class Keywords {
    private Keywords() {}

    /** Words with a meaning of their own that SQL-92 does not have, with commas between. */
    public static String beyondStandard() {
        SqlAbstractParserImpl parser = SnellerParser.FACTORY.getParser(new SourceStringReader(""));
        return parser.getMetadata().getJdbcKeywords();
    }
}
