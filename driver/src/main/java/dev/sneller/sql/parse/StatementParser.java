package dev.sneller.sql.parse;

import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.grammar.SnellerParser;
import java.util.Optional;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.util.SourceStringReader;

/**
 * Reads a script statement by statement, so that each is parsed after the ones before it ran.
 *
 * <p>Not for several threads. After a syntax error the parser is at no particular place: make another.
 */
public final class StatementParser {
    private static final int MAX_IDENTIFIER_LENGTH = 255;

    private final SnellerParser parser;

    /** Backslashes escape in strings. */
    public StatementParser(String script) {
        this(script, true);
    }

    /** @param backslashEscapes whether a backslash in a string escapes (Snowflake) or is a character (ANSI) */
    public StatementParser(String script, boolean backslashEscapes) {
        parser = (SnellerParser) SnellerParser.FACTORY.getParser(new SourceStringReader(script));
        parser.setTabSize(1);
        parser.setQuotedCasing(Casing.UNCHANGED);
        parser.setUnquotedCasing(Casing.TO_UPPER);
        parser.setIdentifierMaxLength(MAX_IDENTIFIER_LENGTH);
        parser.setConformance(conformance());
        parser.setBackslashEscapes(backslashEscapes);
    }

    /** Gives {@code $name} values; without this none is set. */
    public StatementParser with(Variables variables) {
        parser.setVariables(variables);
        return this;
    }

    /** Whether names in quotes are folded to upper case as those without are. */
    public StatementParser foldingQuoted(boolean folds) {
        parser.setQuotedCasing(folds ? Casing.TO_UPPER : Casing.UNCHANGED);
        return this;
    }

    /** The next statement, or nothing at the end of the script. */
    public Optional<Statement> next() {
        try {
            SqlNode node = parser.NextStatement();
            return Optional.ofNullable(node).map(StatementNode::statement);
        } catch (SnellerException e) {
            throw e;
        } catch (Throwable e) { // the generated parser throws exceptions and errors of many kinds
            throw SyntaxErrors.of(e, parser);
        }
    }

    /** The only statement of a text. */
    public static Statement parse(String text) {
        return new StatementParser(text).next().orElseThrow(SyntaxErrors::empty);
    }

    /** What the grammar and the validator accept beyond the standard. */
    public static SqlConformance conformance() {
        return Conformance.INSTANCE;
    }
}
