package dev.sneller.sqllogictest.suite;

/**
 * One statement with what should come of it.
 *
 * @param place unique in its script: the line, or the suite's own name
 * @param session on which connection of the script's world it runs, empty for the only one
 */
public record Step(String place, String session, String sql, Expected expected) {
    public Step(int line, String sql, Expected expected) {
        this(Integer.toString(line), "", sql, expected);
    }
}
