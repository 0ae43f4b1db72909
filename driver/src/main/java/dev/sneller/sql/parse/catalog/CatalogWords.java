package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.OptionValue;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.Words;
import dev.sneller.sql.parse.grammar.Token;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.parser.Span;

/** Decisions of the grammar about statements on databases, schemas, views and comments. */
public final class CatalogWords {
    private static final Set<String> KINDS = Set.of("DATABASE", "SCHEMA", "VIEW", "TABLE", "COLUMN");
    private static final Set<String> MODIFIERS =
            Set.of("TRANSIENT", "SECURE", "TEMPORARY", "TEMP", "LOCAL", "GLOBAL", "VOLATILE", "RECURSIVE");

    private CatalogWords() {}

    public static boolean isKind(Token token) {
        return KINDS.contains(Words.upper(token.image));
    }

    /** @param token for which {@link #isKind} holds */
    public static CatalogStatement.Kind kind(Token token) {
        return CatalogStatement.Kind.valueOf(Words.upper(token.image));
    }

    public static boolean isModifier(Token token) {
        return MODIFIERS.contains(Words.upper(token.image));
    }

    /** DATABASE, SCHEMA or VIEW, perhaps behind one or two words about it; not DATABASE ROLE. */
    public static boolean startsObject(Token first, Token second, Token third) {
        return isObject(first) && !(Words.is(first, "DATABASE") && Words.is(second, "ROLE"))
                || isModifier(first) && (isObject(second) || isModifier(second) && isObject(third));
    }

    private static boolean isObject(Token token) {
        return Words.is(token, "DATABASE", "SCHEMA", "VIEW");
    }

    /** {@code COMMENT ON} or {@code COMMENT IF}. */
    public static boolean startsComment(Token first, Token second) {
        return Words.is(first, "COMMENT") && Words.is(second, "ON", "IF");
    }

    /** {@code COMMENT = 'text'}. */
    public static Options comment(String text, Span place) {
        return one("COMMENT", new OptionValue.Text(text), place);
    }

    /** {@code SECURE = TRUE}. */
    public static Options secure(Span place) {
        return one("SECURE", new OptionValue.Word("TRUE"), place);
    }

    private static Options one(String name, OptionValue value, Span place) {
        return new Options(List.of(new Option(name, value, StatementNode.place(place))));
    }
}
