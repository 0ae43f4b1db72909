package dev.sneller.session.setting;

import java.util.Locale;
import java.util.Map;

/** Whose SQL a session speaks: how texts are read, and what settings are when nobody gives them. */
public enum Dialect {
    SNOWFLAKE(true, Map.of()),
    /** Rows of any fields, absent values that flow, NULL that equals NULL. */
    SNELLER(true, Map.of()),
    /** The standard's where Snowflake differs, as the public test files of SQLite want it. */
    ANSI(
            false,
            Map.of(
                    Setting.INTEGER_DIVISION, "TRUE",
                    Setting.DIVISION_BY_ZERO, "NULL",
                    Setting.DEFAULT_NULL_ORDERING, "FIRST"));

    private final boolean backslashEscapes;
    private final Map<Setting, String> defaults;

    Dialect(boolean backslashEscapes, Map<Setting, String> defaults) {
        this.backslashEscapes = backslashEscapes;
        this.defaults = defaults;
    }

    static Dialect named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a backslash in a text literal begins an escape. */
    public boolean backslashEscapes() {
        return backslashEscapes;
    }

    /** Whether what is of no consequence is passed over: a plus before a text, an assignment before another to the same column. */
    public boolean isLenient() {
        return this == ANSI;
    }

    /** Whether queries are read as over schemaless rows. */
    public boolean isSchemaless() {
        return this == SNELLER;
    }

    String defaultOf(Setting setting) {
        return defaults.getOrDefault(setting, setting.defaultValue());
    }
}
