package dev.sneller.sql.parse;

import java.util.Set;

/** Words that start a clause: what a reader expects to be told first. */
final class Clauses {
    private static final Set<String> WORDS = Set.of(
            "SELECT", "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "JOIN", "ON", "USING", "VALUES",
            "INTO", "TABLE", "AS", "BY", "SET", "END", "THEN", "WHEN");

    /** Words that start a statement. */
    static final Set<String> FIRST_WORDS = Set.of(
            "SELECT",
            "WITH",
            "VALUES",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "COPY",
            "CREATE",
            "DROP",
            "ALTER",
            "SHOW",
            "DESCRIBE",
            "EXPLAIN",
            "USE",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SET");

    private Clauses() {}

    static boolean isClause(String word) {
        return WORDS.contains(word);
    }
}
