package dev.sneller.expression.function.text.regexp.automaton;

/** A pattern while it is read, code point by code point. */
final class PatternText {
    private final String text;
    private int at;

    PatternText(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The next code point, which stays; -1 at the end. */
    int peek() {
        return isAtEnd() ? -1 : text.codePointAt(at);
    }

    int next() {
        if (isAtEnd()) {
            throw new UnsupportedPattern("an end where more is expected");
        }
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /** Goes past the prefix if it is next. */
    boolean take(String prefix) {
        boolean isNext = startsWith(prefix);
        at += isNext ? prefix.length() : 0;
        return isNext;
    }

    /** What stands before the end mark, going past both; null, going nowhere, without one. */
    String takeUntil(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            return null;
        }
        String taken = text.substring(at, found);
        at = found + end.length();
        return taken;
    }

    /** The rest. */
    String takeAll() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    int place() {
        return at;
    }

    void goBackTo(int place) {
        at = place;
    }

    /** A decimal number, -1 when there is none. */
    int number() {
        int from = at;
        int value = 0;
        while (!isAtEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value < 100_000) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at == from ? -1 : value;
    }
}
