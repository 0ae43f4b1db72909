package dev.sneller.sqllogictest.compare;

/**
 * One value of a result as java.sql told it.
 *
 * @param text null for NULL
 * @param type of {@link java.sql.Types}
 * @param moment a timestamp without zone as ISO 8601 has it, whatever the session's format; else null
 */
public record Cell(String text, int type, String moment) {
    /** A value that is no timestamp without zone. */
    public Cell(String text, int type) {
        this(text, type, null);
    }

    @Override
    public String toString() {
        return text == null ? "NULL" : text;
    }
}
