package dev.sneller.expression.function.convert.number;

/**
 * One element of a numeric model.
 *
 * @param text of a LITERAL or the exponent's letter, else empty
 * @param width digits of an exponent, 0 for as many as needed
 */
record Element(Kind kind, byte[] text, int width) {
    private static final byte[] NOTHING = {};

    /** What an element stands for. */
    enum Kind {
        LITERAL,
        /** A digit, shown even when it is a leading or trailing zero. */
        ZERO,
        /** A digit, blank when it is a leading or trailing zero. */
        NINE,
        HEX,
        POINT,
        GROUP,
        /** {@code + or -}. */
        SIGN,
        /** {@code -} or a blank. */
        MINUS,
        DOLLAR,
        PERCENT,
        EXPONENT,
        /** Blanks allowed when read, nothing printed. */
        SPACE,
        /** The number in as many digits as it has. */
        MINIMAL
    }

    static Element of(Kind kind) {
        return new Element(kind, NOTHING, 0);
    }

    boolean isDigit() {
        return kind == Kind.ZERO || kind == Kind.NINE || kind == Kind.HEX;
    }
}
