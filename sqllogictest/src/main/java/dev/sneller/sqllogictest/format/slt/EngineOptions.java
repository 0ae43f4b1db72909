package dev.sneller.sqllogictest.format.slt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code CREATE TABLE t (…) ROW_PER_BLOCK = 100}: how an engine stores a table, which like its settings says nothing of answers. A table
 * whose engine makes the rows itself is left as it is.
 */
final class EngineOptions {
    private static final String OPTION = "\\w+\\s*=\\s*(?:'[^']*'|\"[^\"]*\"|[\\w.]+)";
    private static final Pattern TABLE = Pattern.compile(
            "(create\\s+(?:or\\s+replace\\s+)?(?:transient\\s+|temp\\s+|temporary\\s+)?table\\b.*?[\\w)])\\s+((?:"
                    + OPTION + "\\s*,?\\s*)+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAKES_ROWS =
            Pattern.compile("engine\\s*=\\s*(?!fuse\\b|memory\\b)\\w", Pattern.CASE_INSENSITIVE);

    private EngineOptions() {}

    static String without(String sql) {
        Matcher table = TABLE.matcher(sql);
        return table.matches() && !MAKES_ROWS.matcher(table.group(2)).find() ? table.group(1) : sql;
    }
}
