package dev.sneller.sql.parse.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.StatementNode;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.SqlStarReplace;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Static;

/** Items of a SELECT list: stars, and the names of items that have no alias. */
public final class SelectItems {
    private static final Set<String> MODIFIERS = Set.of("ILIKE", "EXCLUDE", "REPLACE", "RENAME");
    private static final int MAX_NAME_LENGTH = 255;

    private SelectItems() {}

    public static boolean isStar(SqlNode item) {
        return item instanceof SqlIdentifier id && id.isStar();
    }

    /** A name that ends in a star, as what stands between braces. */
    public static SqlNode star(SqlNode name) {
        if (!isStar(name)) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "unexpected " + SnellerException.quote(name.toString()) + "; keys of an object are strings",
                    StatementNode.place(name.getParserPosition()),
                    null);
        }
        return name;
    }

    /** {@code SELECT TOP n … ORDER BY o}: the limit works behind the order. @param offsetFetch as written; gets the limit as its second */
    public static void limitBehindOrder(SqlNode query, SqlNode[] offsetFetch) {
        if (query instanceof SqlSelect select && select.getFetch() != null && offsetFetch[1] == null) {
            offsetFetch[1] = select.getFetch();
            select.setFetch(null);
        }
    }

    /** {@code FROM t SELECT …}. */
    public static SqlSelect from(SqlSelect select, SqlNode from) {
        if (select.getFrom() != null) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "the query has two clauses FROM",
                    StatementNode.place(select.getFrom().getParserPosition()),
                    null);
        }
        select.setFrom(from);
        return select;
    }

    /** {@code SELECT DISTINCT ON (key, …)}: a marker in QUALIFY until the order of the query is known. */
    public static void firstOfEach(SqlSelect select, SqlNodeList keys) {
        if (select.getQualify() != null) {
            throw Refusals.of("QUALIFY beside DISTINCT ON", keys.getParserPosition());
        }
        select.setQualify(SyntaxNodes.DISTINCT_ON.createCall(keys));
    }

    public static boolean startsModifier(String image) {
        return MODIFIERS.contains(image.toUpperCase(Locale.ROOT));
    }

    public static SqlNode star(
            SqlParserPos position,
            SqlNode star,
            SqlNode like,
            SqlNodeList exclude,
            SqlNodeList replace,
            SqlNodeList rename) {
        if (like == null && exclude.isEmpty() && replace.isEmpty() && rename.isEmpty()) {
            return star;
        }
        if (!isStar(star)) {
            throw SqlUtil.newContextException(position, Static.RESOURCE.selectExcludeRequiresStar());
        }
        return new StarItem(position, (SqlIdentifier) star, like, exclude, replace, rename);
    }

    /**
     * An item without an alias gets its own text as name, in upper case outside of quotes; columns and stars name themselves.
     *
     * @param script the text parsed
     * @param range where the item stands in it, parentheses included
     */
    public static SqlNode named(SqlNode item, String script, SqlParserPos range) {
        if (item instanceof SqlIdentifier
                || item instanceof StarItem
                || item instanceof SqlStarExclude
                || item instanceof SqlStarReplace) {
            return item;
        }
        String text = upperOutsideQuotes(text(script, range));
        String name = text.length() <= MAX_NAME_LENGTH ? text : text.substring(0, MAX_NAME_LENGTH);
        return SqlStdOperatorTable.AS.createCall(range, item, new SqlIdentifier(name, range));
    }

    /** What stands at a place of a script. */
    public static String text(String script, SqlParserPos range) {
        return script.substring(
                offset(script, range.getLineNum(), range.getColumnNum()),
                offset(script, range.getEndLineNum(), range.getEndColumnNum()) + 1);
    }

    private static int offset(String script, int line, int column) {
        int start = 0;
        for (int seen = 1; seen < line; seen++) {
            start = nextLine(script, start);
        }
        return start + column - 1;
    }

    /** Lines end as the parser counts them: at \n, \r, or both together. */
    private static int nextLine(String script, int from) {
        int i = from;
        while (script.charAt(i) != '\n' && script.charAt(i) != '\r') {
            i++;
        }
        return script.charAt(i) == '\r' && i + 1 < script.length() && script.charAt(i + 1) == '\n' ? i + 2 : i + 1;
    }

    private static String upperOutsideQuotes(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            upper.append(quote == 0 ? Character.toUpperCase(c) : c);
        }
        return upper.toString();
    }
}
