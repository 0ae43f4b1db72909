package dev.sneller.sqllogictest.compare;

/**
 * One value of a result as java.sql told it.
 *
 * @param text null for NULL
 * @param type of {@link java.sql.Types}
 */
public record Cell(String text, int type) {
    @Override
    public String toString() {
        return text == null ? "NULL" : text;
    }
}
