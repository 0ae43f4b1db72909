package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.Words;
import dev.sneller.sql.parse.grammar.SnellerParserConstants;
import dev.sneller.sql.parse.grammar.Token;
import java.util.Set;

/** What SHOW can list, and decisions of the grammar about it. */
public final class ShowKinds {
    private static final Set<String> KNOWN = Set.of(
            "TABLES",
            "VIEWS",
            "SCHEMAS",
            "DATABASES",
            "COLUMNS",
            "SEQUENCES",
            "FUNCTIONS",
            "USER FUNCTIONS",
            "BUILTIN FUNCTIONS",
            "OBJECTS",
            "VARIABLES",
            "PARAMETERS",
            "PRIMARY KEYS",
            "UNIQUE KEYS",
            "IMPORTED KEYS",
            "EXPORTED KEYS",
            "TRANSACTIONS",
            "LOCKS",
            "STAGES",
            "FILE FORMATS",
            "USERS",
            "ROLES",
            "WAREHOUSES");
    private static final Set<String> LEVELS =
            Set.of("ACCOUNT", "DATABASE", "SCHEMA", "TABLE", "VIEW", "SESSION", "WAREHOUSE", "USER");
    private static final Set<String> CLAUSES = Set.of("HISTORY", "LIKE", "IN", "FOR", "STARTS", "LIMIT");

    private ShowKinds() {}

    public static boolean isKnown(String kind) {
        return KNOWN.contains(kind);
    }

    /** Whether the next word belongs to the kind. */
    public static boolean continues(String kind, Token next) {
        String longer = kind + ' ' + Words.upper(next.image);
        return KNOWN.stream().anyMatch(known -> known.equals(longer) || known.startsWith(longer + ' '));
    }

    /** Whether a word says what kind of thing the name behind it is, or stands alone; a thing may be called so too. */
    public static boolean isLevel(Token token, Token next) {
        return LEVELS.contains(Words.upper(token.image)) && next.kind != SnellerParserConstants.DOT;
    }

    public static boolean startsName(String level, Token token) {
        return !level.equals("ACCOUNT")
                && !level.equals("SESSION")
                && Words.isPathName(token.image)
                && !CLAUSES.contains(Words.upper(token.image));
    }
}
