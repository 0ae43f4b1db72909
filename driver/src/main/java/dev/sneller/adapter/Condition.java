package dev.sneller.adapter;

/**
 * A condition in our SQL.
 *
 * @param exact whether it keeps the very rows that Calcite's keeps; otherwise it may keep more
 */
record Condition(String sql, boolean exact) {
    static Condition exactly(String sql) {
        return new Condition(sql, true);
    }

    /** Keeps what Calcite's condition keeps, and perhaps more. */
    static Condition atLeast(String sql) {
        return new Condition(sql, false);
    }
}
