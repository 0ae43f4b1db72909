package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.ObjectName;

/**
 * SHOW, of any kind.
 *
 * @param kind in upper case, one blank between words: TABLES, PRIMARY KEYS
 * @param like pattern of names, matched without case, or null
 * @param scope where to look, or null when not given
 * @param startsWith how names begin, with case, or null
 * @param limit most rows, or null for all
 * @param from rows up to the first name that begins with this are left out, or null
 */
public record ShowStatement(
        String kind,
        boolean terse,
        boolean history,
        String like,
        Scope scope,
        String startsWith,
        Long limit,
        String from) {
    /**
     * {@code IN …}.
     *
     * @param level ACCOUNT, DATABASE, SCHEMA, TABLE, VIEW, SESSION, or empty when a name stands alone
     * @param name null when only the level is given
     */
    public record Scope(String level, ObjectName name) {}
}
