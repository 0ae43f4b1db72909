package dev.sneller.sql.parse;

import dev.sneller.sql.parse.grammar.SnellerParserConstants;
import dev.sneller.sql.parse.grammar.Token;
import java.util.Locale;
import java.util.Set;

/** Decisions of the grammar that depend on the spelling of a token, since many names are keyword tokens. */
public final class Words {
    private static final Set<String> TEMPORARY = Set.of("TEMPORARY", "TEMP", "LOCAL", "GLOBAL", "VOLATILE");
    private static final Set<String> TABLE_KINDS =
            Set.of("TEMPORARY", "TEMP", "LOCAL", "GLOBAL", "VOLATILE", "TRANSIENT", "HYBRID");
    private static final Set<String> OBJECT_KINDS = Set.of(
            "DATABASE",
            "SCHEMA",
            "WAREHOUSE",
            "ROLE",
            "VIEW",
            "STAGE",
            "STREAM",
            "TASK",
            "SEQUENCE",
            "FUNCTION",
            "RESULT",
            "TABLE",
            "SECONDARY");
    private static final Set<String> UNSUPPORTED = Set.of(
            "GRANT",
            "REVOKE",
            "LIST",
            "LS",
            "PUT",
            "GET",
            "REMOVE",
            "RM",
            "UNDROP",
            "CALL",
            "EXECUTE",
            "SAVEPOINT",
            "RELEASE",
            "OPTIMIZE",
            "VACUUM",
            "ANALYZE",
            "DECLARE",
            "KILL",
            "ATTACH",
            "DETACH");
    private static final Set<String> ENDS_GROUP_BY_ALL = Set.of(
            "",
            ";",
            ")",
            "ORDER",
            "HAVING",
            "QUALIFY",
            "LIMIT",
            "FETCH",
            "OFFSET",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "MINUS",
            "WINDOW");
    private static final Set<String> ENDS_SELECT_LIST = Set.of(
            "",
            ";",
            ")",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "QUALIFY",
            "ORDER",
            "LIMIT",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "MINUS");
    private static final Set<String> BEHIND_EXPRESSION = Set.of(
            "FROM", "AND", "OR", "AS", "IS", "IN", "NOT", "LIKE", "ILIKE", "BETWEEN", "THEN", "ELSE", "END", "WHEN",
            "WHERE", "GROUP", "ORDER", "HAVING", "QUALIFY", "LIMIT", "UNION", "ASC", "DESC", "COLLATE");
    private static final Set<String> RESERVED_FUNCTIONS = Set.of(
            "CURRENT_CATALOG",
            "CURRENT_PATH",
            "CURRENT_ROLE",
            "CURRENT_SCHEMA",
            "CURRENT_USER",
            "SESSION_USER",
            "SYSTEM_USER",
            "CEIL",
            "CEILING",
            "COLLATE",
            "FLOOR",
            "INSERT",
            "RLIKE",
            "TRANSLATE",
            "DATE_DIFF",
            "TIME_DIFF",
            "DATETIME_DIFF",
            "TIMESTAMP_DIFF",
            "TIMESTAMPADD",
            "TIMESTAMPDIFF",
            "UNNEST");
    private static final Set<String> UNBUILT_PROPERTIES = Set.of("AS", "MASKING");
    private static final Set<String> COLUMN_PROPERTIES = Set.of(
            "AUTOINCREMENT",
            "IDENTITY",
            "COMMENT",
            "REFERENCES",
            "FOREIGN",
            "CONSTRAINT",
            "CHECK",
            "MASKING",
            "WITH",
            "TAG",
            "ENFORCED",
            "RELY",
            "AS");

    private Words() {}

    public static String upper(String image) {
        return image.toUpperCase(Locale.ROOT);
    }

    public static boolean is(Token token, String... words) {
        for (String word : words) {
            if (token.image.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token looks like an identifier, keyword or not. */
    public static boolean isWord(String image) {
        return !image.isEmpty()
                && Character.isJavaIdentifierStart(image.charAt(0))
                && image.chars().allMatch(Character::isJavaIdentifierPart);
    }

    public static boolean isPathName(String image) {
        return isWord(image) || image.startsWith("\"");
    }

    public static boolean isTemporary(String image) {
        return TEMPORARY.contains(upper(image));
    }

    /** TABLE, or TABLE behind one or two words about its life time. */
    public static boolean startsTable(String first, String second, String third) {
        if (first.equalsIgnoreCase("TABLE")) {
            return true;
        }
        return TABLE_KINDS.contains(upper(first))
                && (second.equalsIgnoreCase("TABLE")
                        || TABLE_KINDS.contains(upper(second)) && third.equalsIgnoreCase("TABLE"));
    }

    /** Whether the first word is the kind of the object that the second names. */
    public static boolean startsObjectKind(String first, String second) {
        return OBJECT_KINDS.contains(upper(first)) && isPathName(second);
    }

    public static boolean startsUnsupported(String first, String second) {
        return UNSUPPORTED.contains(upper(first)) && !second.isEmpty();
    }

    public static boolean endsGroupByAll(String image) {
        return ENDS_GROUP_BY_ALL.contains(upper(image));
    }

    /** What may follow a comma behind the last item of SELECT. */
    public static boolean endsSelectList(String image) {
        return ENDS_SELECT_LIST.contains(upper(image));
    }

    /** What may follow a comma behind the last row of VALUES. */
    public static boolean endsValues(Token token) {
        return token.kind == SnellerParserConstants.EOF
                || token.kind == SnellerParserConstants.RPAREN
                || token.kind == SnellerParserConstants.SEMICOLON;
    }

    public static boolean startsTableConstraint(Token first, Token second) {
        return is(first, "CONSTRAINT", "FOREIGN") && isPathName(second.image)
                || is(first, "PRIMARY") && is(second, "KEY")
                || is(first, "UNIQUE", "CHECK") && second.kind == SnellerParserConstants.LPAREN;
    }

    /** Whether a type follows the name of a column, rather than the next column or a property. */
    public static boolean startsType(Token token) {
        return isWord(token.image)
                && !COLUMN_PROPERTIES.contains(upper(token.image))
                && !is(token, "NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE");
    }

    public static boolean startsColumnProperty(Token token) {
        return COLUMN_PROPERTIES.contains(upper(token.image));
    }

    public static boolean continuesColumnProperty(Token token) {
        return token.kind != SnellerParserConstants.COMMA
                && token.kind != SnellerParserConstants.RPAREN
                && token.kind != SnellerParserConstants.EOF
                && !startsColumnProperty(token)
                && !is(token, "NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE");
    }

    /** Whether a property of a column changes what it does, and is not built. */
    static boolean isUnbuiltProperty(String image) {
        return UNBUILT_PROPERTIES.contains(upper(image));
    }

    /** Whether a token belongs to the same element of a list in parentheses. */
    public static boolean continuesElement(Token token) {
        return token.kind != SnellerParserConstants.COMMA
                && token.kind != SnellerParserConstants.RPAREN
                && token.kind != SnellerParserConstants.SEMICOLON
                && token.kind != SnellerParserConstants.EOF;
    }

    /** {@code PRIMARY KEY}, {@code CONSTRAINT name} and the like behind ALTER TABLE … DROP. */
    public static boolean startsConstraintName(Token first, Token second) {
        return is(first, "PRIMARY", "FOREIGN", "CLUSTERING") && is(second, "KEY")
                || is(first, "CONSTRAINT") && isPathName(second.image)
                || is(first, "UNIQUE") && second.kind == SnellerParserConstants.LPAREN;
    }

    /** {@code $name}; {@code $1} is a column. */
    public static boolean isVariable(Token token) {
        return token.kind == SnellerParserConstants.IDENTIFIER
                && token.image.length() > 1
                && token.image.charAt(0) == '$'
                && !Character.isDigit(token.image.charAt(1));
    }

    /** Reserved words are names there; FROM more often follows a point too many. */
    public static boolean isNameBehindDot(String image) {
        return isWord(image) && !image.equalsIgnoreCase("FROM");
    }

    public static boolean startsNameOfText(Token first, Token second) {
        return is(first, "IDENTIFIER") && second.kind == SnellerParserConstants.LPAREN;
    }

    public static boolean startsPatternFunction(Token first, Token second) {
        return is(first, "LIKE", "ILIKE") && second.kind == SnellerParserConstants.LPAREN;
    }

    public static boolean startsReservedFunction(Token first, Token second) {
        return RESERVED_FUNCTIONS.contains(upper(first.image)) && second.kind == SnellerParserConstants.LPAREN;
    }

    /** {@code FROM FIRST|LAST} behind a window function, not a table of that name. */
    public static boolean startsFromEnd(Token first, Token second, Token third) {
        return is(first, "FROM") && is(second, "FIRST", "LAST") && is(third, "IGNORE", "RESPECT", "OVER");
    }

    /** {@code ROWS CURRENT ROW}, not a window of that name. */
    public static boolean startsFrame(Token first, Token second) {
        return is(first, "ROWS", "RANGE", "GROUPS")
                && second.kind != SnellerParserConstants.RPAREN
                && !is(second, "PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS");
    }

    public static boolean startsHierarchy(String first, String second) {
        return first.equalsIgnoreCase("START") && second.equalsIgnoreCase("WITH")
                || first.equalsIgnoreCase("CONNECT") && second.equalsIgnoreCase("BY");
    }

    /** {@code PRIOR c}, {@code CONNECT_BY_ROOT c}; a column may have these names. */
    public static boolean startsPrior(Token first, Token second) {
        return is(first, "PRIOR", "CONNECT_BY_ROOT")
                && isPathName(second.image)
                && !BEHIND_EXPRESSION.contains(upper(second.image));
    }

    /** {@code lambda x: …}, {@code lambda x, y: …}; a column may have this name. */
    public static boolean startsLambda(Token first, Token second, Token third) {
        boolean ends = third.kind == SnellerParserConstants.COLON || third.kind == SnellerParserConstants.COMMA;
        return is(first, "LAMBDA") && isPathName(second.image) && ends;
    }

    /** Whether a word that could name a table goes on with the query instead. */
    public static boolean startsClause(String first, String second) {
        boolean counts =
                !second.isEmpty() && ("?:$(".indexOf(second.charAt(0)) >= 0 || Character.isDigit(second.charAt(0)));
        boolean joins =
                (first.equalsIgnoreCase("SEMI") || first.equalsIgnoreCase("ANTI")) && second.equalsIgnoreCase("JOIN");
        return joins || startsHierarchy(first, second) || first.equalsIgnoreCase("OFFSET") && counts;
    }

    /** {@code [,] NAME =}. */
    public static boolean startsOption(Token first, Token second, Token third) {
        if (first.kind == SnellerParserConstants.COMMA) {
            return isWord(second.image) && third.kind == SnellerParserConstants.EQ;
        }
        return isWord(first.image) && second.kind == SnellerParserConstants.EQ;
    }
}
