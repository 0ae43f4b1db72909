package dev.sneller.sql.schemaless.syntax;

import java.util.Locale;

/** @param text of a WORD as written, of QUOTED, STRING and TIME what is between the quotes, escapes resolved */
record Token(Kind kind, String text, Place place) {
    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        TIME,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "end of statement" : "'" + text + "'";
    }
}
