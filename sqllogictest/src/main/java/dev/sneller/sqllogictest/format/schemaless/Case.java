package dev.sneller.sqllogictest.format.schemaless;

import dev.sneller.sqllogictest.suite.Expected;
import java.util.List;

/**
 * One query over tables of its own.
 *
 * @param name unique in its script
 */
record Case(String name, String sql, List<Input> inputs, Expected expected) {
    /**
     * A table of one row for each document of a file.
     *
     * @param schema where it lives, empty for the current schema
     * @param rows JSON values one behind the other; null when {@code file} has them
     * @param file of JSON lines; null when {@code rows} are given
     */
    record Input(String schema, String table, String rows, String file) {
        static Input of(String table, String rows) {
            return new Input("", table, rows, null);
        }

        /** As SQL writes it. */
        String name() {
            return (schema.isEmpty() ? "" : '"' + schema + "\".") + '"' + table + '"';
        }
    }
}
