package dev.sneller.session.catalog;

/** Names and texts as statements write them. */
public final class Names {
    private Names() {}

    /** A name, in quotes where it would mean another without. */
    public static String of(String name) {
        return name.matches("[A-Z_][A-Z0-9_$]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text in quotes. */
    public static String text(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "''") + '\'';
    }
}
